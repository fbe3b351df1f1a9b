import type TS from 'typescript';
import type { SyntaxTrees } from '../syntax/syntaxTrees';
import { ts } from '../syntax/typescript';
import type { Span } from '../text/span';
import { exportedMain } from './exportedMain';
import { nameOfFunction, usesOfFunction } from './parameterReads';
import { bare, readSyntax, spanOf, walk } from './syntax';

/**
 * The calls of `getPhoneNumber` that every run of the exported `main` comes to, whatever its event says,
 * unless something that it needs is missing.
 */
export function readSteadyCalls(text: string, file: string, trees: SyntaxTrees): readonly Span[] {
  if (!text.includes('getPhoneNumber')) return [];
  return readSyntax(text, file, trees, (source) => {
    const steady: Span[] = [];
    walk(source, (node) => {
      if (!ts.isCallExpression(node)) return;
      if (!/getPhoneNumber['"`]?\]?$/.test(bare(node.expression).getText())) return;
      if (isSteady(node, 0)) steady.push(spanOf(node));
    });
    return steady;
  });
}

/** Functions that call each other more deeply than this are not followed. */
const MAX_DEPTH = 4;

function isSteady(call: TS.Node, depth: number): boolean {
  let node = call;
  for (let outer = node.parent; outer !== undefined; node = outer, outer = outer.parent) {
    if (ts.isFunctionLike(outer)) return isAlwaysEntered(outer, depth);
    if (isBranch(outer, node)) return false;
    if (ts.isBlock(outer)) {
      const before = outer.statements.slice(0, outer.statements.indexOf(node as TS.Statement));
      if (before.some(mayEnd)) return false;
    }
  }
  return false;
}

/** Whether a node decides if the part of it comes to be run. */
function isBranch(node: TS.Node, part: TS.Node): boolean {
  if (ts.isIfStatement(node)) return node.expression !== part;
  if (ts.isConditionalExpression(node)) return node.condition !== part;
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    const isShort =
      kind === ts.SyntaxKind.AmpersandAmpersandToken ||
      kind === ts.SyntaxKind.BarBarToken ||
      kind === ts.SyntaxKind.QuestionQuestionToken;
    return isShort && node.right === part;
  }
  return (
    ts.isCaseOrDefaultClause(node) || ts.isCatchClause(node) || ts.isIterationStatement(node, false)
  );
}

/** Whether a statement may end the function for another reason than that something is missing. */
function mayEnd(statement: TS.Statement): boolean {
  if (ts.isIfStatement(statement) && asksForMissing(statement.expression)) return false;
  let found = false;
  const visit = (node: TS.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isReturnStatement(node)) found = true;
    ts.forEachChild(node, visit);
  };
  visit(statement);
  return found;
}

/** `!a`, and several of them. */
function asksForMissing(condition: TS.Expression): boolean {
  const value = bare(condition);
  if (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.BarBarToken) {
    return asksForMissing(value.left) && asksForMissing(value.right);
  }
  return ts.isPrefixUnaryExpression(value) && value.operator === ts.SyntaxKind.ExclamationToken;
}

/** Whether a function is `main`, or is called once, in a place that every run comes to. */
function isAlwaysEntered(fn: TS.SignatureDeclaration, depth: number): boolean {
  if (exportedMain(fn) !== undefined) return true;
  const name = nameOfFunction(fn);
  if (name === undefined || depth >= MAX_DEPTH) return false;
  const { functions, calls, isPlain } = usesOfFunction(fn.getSourceFile(), name);
  const [call, other] = calls;
  if (!isPlain || functions.length !== 1 || call === undefined || other !== undefined) return false;
  return isSteady(call, depth + 1);
}
