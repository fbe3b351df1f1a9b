import type TS from 'typescript';
import { ts } from '../syntax/typescript';
import { membersOf, readsOf } from './bindings';
import { declarationOf } from './declaredValue';
import { isLogged } from './isLogged';
import type { AwaitedResult, ErrCodeCheck, SourceFacts } from './sourceFacts';
import { bare, dressed, isTested, lastName, objectOf, spanOf, walk } from './syntax';

/** Follows the results of awaited calls through the names they are bound to. */
export function readResults(source: TS.SourceFile): Pick<SourceFacts, 'results'> {
  const results: AwaitedResult[] = [];
  walk(source, (node) => {
    const direct = ts.isAwaitExpression(node) ? awaitedCall(node) : undefined;
    const result =
      direct === undefined ? boundResult(node) : { call: direct, uses: follow([node], '') };
    if (result?.uses !== undefined) results.push({ call: spanOf(result.call), ...result.uses });
  });
  return { results };
}

type Followed = { readonly call: TS.CallExpression; readonly uses: Uses | undefined };

/** `const name = await call()`, the only `name = await call()`, or `call().then((name) => …)`. */
function boundResult(node: TS.Node): Followed | undefined {
  if (ts.isVariableDeclaration(node) && node.initializer !== undefined) {
    const call = awaitedCall(bare(node.initializer));
    return call === undefined ? undefined : { call, uses: usesOf(node.name) };
  }
  if (ts.isBinaryExpression(node)) {
    const call = isAssignment(node) ? awaitedCall(bare(node.right)) : undefined;
    if (call === undefined || !ts.isIdentifier(node.left)) return undefined;
    return { call, uses: follow(readsOfEmpty(node.left), '') };
  }
  if (!ts.isCallExpression(node) || lastName(node.expression)?.text !== 'then') return undefined;
  const call = objectOf(node.expression);
  const [handler] = node.arguments;
  if (call === undefined || !ts.isCallExpression(call) || handler === undefined) return undefined;
  if (!ts.isArrowFunction(handler) && !ts.isFunctionExpression(handler)) return undefined;
  const name = handler.parameters[0]?.name;
  return name === undefined ? undefined : { call, uses: usesOf(name) };
}

function awaitedCall(value: TS.Expression): TS.CallExpression | undefined {
  const call = ts.isAwaitExpression(value) ? bare(value.expression) : undefined;
  return call !== undefined && ts.isCallExpression(call) ? call : undefined;
}

function isAssignment({ operatorToken: { kind } }: TS.BinaryExpression): boolean {
  return kind === ts.SyntaxKind.EqualsToken;
}

/** The reads of a variable that begins empty and is assigned once, here. */
function readsOfEmpty(assigned: TS.Identifier): readonly TS.Identifier[] | undefined {
  const declared = declarationOf(assigned, assigned);
  const declaration = declared?.parent;
  if (declared === undefined || declaration === undefined) return undefined;
  if (!ts.isVariableDeclaration(declaration)) return undefined;
  const first = declaration.initializer?.getText() ?? 'null';
  return /^(?:null|undefined)$/.test(first) ? readsOf(declared, assigned) : undefined;
}

type Uses = Omit<AwaitedResult, 'call'>;

function usesOf(name: TS.BindingName): Uses | undefined {
  if (ts.isIdentifier(name)) return follow(readsOf(name), '');
  if (!ts.isObjectBindingPattern(name)) return undefined;
  if (name.elements.some((element) => element.dotDotDotToken !== undefined)) return undefined;
  const members = membersOf(name);
  if (members.length < name.elements.length) return undefined;
  const parts = members.map((member) => follow(readsOf(member.name), member.property));
  if (parts.some((part) => part === undefined)) return undefined;
  return {
    escapes: false,
    reads: parts.flatMap((part) => part?.reads ?? []),
    checks: parts.flatMap((part) => part?.checks ?? []),
  };
}

/** What is read below some references, which themselves stand for `prefix` of the result. */
function follow(references: readonly TS.Node[] | undefined, prefix: string): Uses | undefined {
  if (references === undefined) return undefined;
  const reads: string[] = [];
  const checks: ErrCodeCheck[] = [];
  let escapes = false;
  for (const reference of references) {
    let node: TS.Node = reference;
    let path = prefix;
    for (let outer = dressed(node).parent; objectOf(outer) === node; outer = dressed(node).parent) {
      const name = lastName(outer)?.text;
      if (name === undefined) break;
      path = path === '' ? name : `${path}.${name}`;
      node = outer;
    }
    if (path !== '') reads.push(path);
    else if (!isTested(node) && !isLogged(node)) escapes = true;
    const check = /^errcode$/i.test(path) ? checkAt(dressed(node)) : undefined;
    if (check !== undefined) checks.push(check);
  }
  return { escapes, reads, checks };
}

function checkAt(node: TS.Node): ErrCodeCheck | undefined {
  const { parent } = node;
  if (ts.isIfStatement(parent) && parent.expression === node) {
    return { span: spanOf(node), holds: false };
  }
  if (ts.isPrefixUnaryExpression(parent) && parent.operator === ts.SyntaxKind.ExclamationToken) {
    return { span: spanOf(parent), holds: true };
  }
  if (!ts.isBinaryExpression(parent) || parent.left !== node) return undefined;
  const value = numberOf(parent.right);
  const holds = value === undefined ? undefined : compare(parent.operatorToken.kind, value);
  return holds === undefined ? undefined : { span: spanOf(parent), holds };
}

function numberOf(node: TS.Expression): number | undefined {
  const text = node.getText();
  return /^-?\d+$/.test(text) ? Number(text) : undefined;
}

/** Whether 0 stands in this relation to the value; undefined for other operators. */
function compare(operator: TS.SyntaxKind, value: number): boolean | undefined {
  switch (operator) {
    case ts.SyntaxKind.EqualsEqualsToken:
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
      return value === 0;
    case ts.SyntaxKind.ExclamationEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      return value !== 0;
    case ts.SyntaxKind.LessThanToken:
      return value > 0;
    case ts.SyntaxKind.GreaterThanToken:
      return value < 0;
    default:
      return undefined;
  }
}
