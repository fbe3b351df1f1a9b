import type TS from 'typescript';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import type { Span } from '../../text/span';
import { type LocalId, NONE } from '../nodeIds';
import { admittedBy, noteAnswer, subjectsOf } from './answers';
import type { GraphBuilder } from './graphBuilder';
import { hasModifier } from './hasModifier';
import { bindPattern } from './patterns';

type FunctionSyntax = TS.FunctionLikeDeclaration;

/**
 * Lowers a function of any form and returns its node.
 * @param receiver what `this` is inside a method: its object, class or instance; -1 for none.
 */
export function lowerFunction(
  b: GraphBuilder,
  node: FunctionSyntax,
  receiver: LocalId = NONE,
): LocalId {
  const span = spanOf(b, node);
  const isArrow = ts.isArrowFunction(node);
  const name = node.name && ts.isIdentifier(node.name) ? node.name.text : '';
  const made = {
    name,
    async: hasModifier(node, ts.SyntaxKind.AsyncKeyword),
    span,
    self: !isArrow,
    receiver,
  };
  return b.addFunction(made, ({ params, returns }) => {
    if (ts.isFunctionDeclaration(node)) b.declared.add(b.owner);
    if (ts.isFunctionExpression(node) && name !== '') b.flow(b.owner, b.declare(name, span));
    node.parameters.forEach((parameter, index) => {
      params.push(lowerParameter(b, parameter, index, receiver));
    });
    b.subjects = subjectsOf(b, node.parameters);
    if (!isArrow && namesArguments(b, node)) params.push(lowerArguments(b, span));
    lowerFunctionBody(b, node, returns);
    const isPlain = !made.async && !('asteriskToken' in node && node.asteriskToken);
    const admits = isPlain ? admittedBy(b) : undefined;
    if (admits !== undefined) b.functionAt(b.owner).admits = admits;
  });
}

function namesArguments(b: GraphBuilder, { pos, end }: FunctionSyntax): boolean {
  return /\barguments\b/.test(b.source.text.slice(pos, end));
}

/** `arguments`: all that a caller passes, as a list. */
function lowerArguments(b: GraphBuilder, span: Span): LocalId {
  const all = b.add({ kind: 'param', index: 0, rest: true, span });
  b.flow(all, b.declare('arguments', span));
  return all;
}

function lowerFunctionBody(b: GraphBuilder, node: FunctionSyntax, returns: LocalId): void {
  if (node.body === undefined) return;
  if (ts.isBlock(node.body)) b.lower.body(node.body.statements);
  else {
    b.flow(b.lower.expression(node.body), returns);
    noteAnswer(b, node.body);
  }
}

/** A parameter; a constructor's parameter property is a field of its instance too. */
function lowerParameter(
  b: GraphBuilder,
  node: TS.ParameterDeclaration,
  index: number,
  instance: LocalId,
): LocalId {
  const span = spanOf(b, node);
  const param = b.add({ kind: 'param', index, rest: node.dotDotDotToken !== undefined, span });
  const sources = [param];
  if (node.initializer !== undefined) sources.push(b.lower.expression(node.initializer));
  const value = sources.length === 1 ? param : b.join('default', span, sources);
  bindPattern(b, node.name, value, b.scope);
  const isField = ts.isParameterPropertyDeclaration(node, node.parent);
  if (isField && ts.isIdentifier(node.name)) b.store(instance, node.name.text, value);
  return param;
}
