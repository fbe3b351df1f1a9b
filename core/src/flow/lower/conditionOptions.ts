import type TS from 'typescript';
import { numberLiteral } from '../../syntax/numberLiteral';
import { ts } from '../../syntax/typescript';
import { unwrapped } from '../../syntax/unwrapped';
import { operationOf } from '../operations';
import { globalName } from './globalName';
import type { GraphBuilder } from './graphBuilder';
import type { Narrowing } from './narrowings';

/**
 * Identifies a plain reference (`a`, `a.b`, `this.a`), variables by their node, so that a name
 * declared anew inside is another reference; undefined for any other expression.
 */
export function referenceKey(b: GraphBuilder, expression: TS.Expression): string | undefined {
  const node = unwrapped(expression);
  if (ts.isIdentifier(node)) return `${b.scope.find(node.text) ?? ''}${node.text}`;
  if (node.kind === ts.SyntaxKind.ThisKeyword) return `${b.self}this`;
  if (ts.isPropertyAccessExpression(node)) {
    const object = referenceKey(b, node.expression);
    return object === undefined ? undefined : `${object}.${node.name.text}`;
  }
  return undefined;
}

/** What a condition says about references when it turns out as `outcome`. */
export function conditionOptions(
  b: GraphBuilder,
  condition: TS.Expression,
  outcome: boolean,
): Narrowing[] {
  if (ts.isParenthesizedExpression(condition))
    return conditionOptions(b, condition.expression, outcome);
  if (
    ts.isPrefixUnaryExpression(condition) &&
    condition.operator === ts.SyntaxKind.ExclamationToken
  )
    return conditionOptions(b, condition.operand, !outcome);
  if (ts.isBinaryExpression(condition)) return binaryOptions(b, condition, outcome);
  if (!outcome) return [];
  // `~list.indexOf(a)` is 0 for -1 alone.
  return isComplement(condition)
    ? soughtOptions(b, condition.operand)
    : membershipOptions(b, condition);
}

function binaryOptions(b: GraphBuilder, node: TS.BinaryExpression, outcome: boolean): Narrowing[] {
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.EqualsEqualsToken:
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
      return [...equalityOptions(b, node, outcome), ...indexOfOptions(b, node, outcome)];
    case ts.SyntaxKind.ExclamationEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      return [...equalityOptions(b, node, !outcome), ...indexOfOptions(b, node, outcome)];
    case ts.SyntaxKind.GreaterThanToken:
    case ts.SyntaxKind.GreaterThanEqualsToken:
    case ts.SyntaxKind.LessThanToken:
    case ts.SyntaxKind.LessThanEqualsToken:
      return indexOfOptions(b, node, outcome);
    case ts.SyntaxKind.InKeyword: {
      const reference = referenceKey(b, node.left);
      return outcome && reference !== undefined ? [keysOf(b, reference, node.right)] : [];
    }
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return outcome ? both(b, node, true) : alternatives(b, node, false);
    case ts.SyntaxKind.BarBarToken:
      return outcome ? alternatives(b, node, true) : both(b, node, false);
    default:
      return [];
  }
}

function both(b: GraphBuilder, node: TS.BinaryExpression, outcome: boolean): Narrowing[] {
  return [...conditionOptions(b, node.left, outcome), ...conditionOptions(b, node.right, outcome)];
}

/** `a === 'x' || a === 'y'`: the union, where both sides speak of the same reference. */
function alternatives(b: GraphBuilder, node: TS.BinaryExpression, outcome: boolean): Narrowing[] {
  return inEither(
    conditionOptions(b, node.left, outcome),
    conditionOptions(b, node.right, outcome),
  );
}

/** What is known where one of two conditions says what it does, but not which. */
export function inEither(one: readonly Narrowing[], other: readonly Narrowing[]): Narrowing[] {
  return one.flatMap(({ reference, options, others }) => {
    const same = other.find((narrowing) => narrowing.reference === reference);
    // Not to be one text or not to be another says nothing.
    return same === undefined || (others ?? same.others) !== undefined
      ? []
      : [{ reference, options: [...options, ...same.options] }];
  });
}

/** What it says of a reference that both sides are the same, or are not. */
function equalityOptions(b: GraphBuilder, node: TS.BinaryExpression, isSame: boolean): Narrowing[] {
  for (const [side, value] of [
    [node.left, node.right],
    [node.right, node.left],
  ] as const) {
    const reference = ts.isStringLiteralLike(side) ? undefined : referenceKey(b, side);
    if (reference === undefined) continue;
    if (!isSame) {
      if (ts.isStringLiteralLike(value)) return [{ reference, options: [], others: [value.text] }];
    } else if (ts.isStringLiteralLike(value) || isConstantReference(b, value)) {
      return [{ reference, options: [b.lower.expression(value)] }];
    }
  }
  return [];
}

/** Whether a reference reads like a constant (`NAMES.SEND`, `Action.Check`, `SEND`), not like another input. */
function isConstantReference(b: GraphBuilder, node: TS.Expression): boolean {
  if (ts.isPropertyAccessExpression(node)) return isConstantReference(b, node.expression);
  return ts.isIdentifier(node) && /^[A-Z]/.test(node.text) && b.scope.find(node.text) !== undefined;
}

/** `list.includes(a)`, `table[a]`, `table.hasOwnProperty(a)`, `Object.hasOwn(table, a)`, `set.has(a)`. */
function membershipOptions(b: GraphBuilder, node: TS.Expression): Narrowing[] {
  if (ts.isElementAccessExpression(node)) {
    const reference = referenceKey(b, node.argumentExpression);
    return reference === undefined ? [] : [keysOf(b, reference, node.expression)];
  }
  if (!ts.isCallExpression(node)) return [];
  if (globalName(b, node.expression) === 'Boolean' && node.arguments[0] !== undefined)
    return conditionOptions(b, node.arguments[0], true);
  if (!ts.isPropertyAccessExpression(node.expression)) return admittedOptions(b, node);
  const { expression: receiver, name } = node.expression;
  const first = node.arguments[0];
  const reference = first === undefined ? undefined : referenceKey(b, first);
  switch (name.text) {
    case 'includes':
    case 'has':
      return reference === undefined
        ? []
        : [elementsOf(b, reference, receiver, name.text === 'has')];
    case 'some':
      return equalItems(b, receiver, first);
    case 'hasOwnProperty':
      return reference === undefined ? [] : [keysOf(b, reference, receiver)];
    case 'hasOwn': {
      const key = node.arguments[1] && referenceKey(b, node.arguments[1]);
      return key === undefined || first === undefined ? [] : [keysOf(b, key, first)];
    }
    case 'call': {
      // Object.prototype.hasOwnProperty.call(table, key)
      const key = node.arguments[1] && referenceKey(b, node.arguments[1]);
      const isCheck =
        ts.isPropertyAccessExpression(receiver) && receiver.name.text === 'hasOwnProperty';
      return isCheck && key !== undefined && first !== undefined ? [keysOf(b, key, first)] : [];
    }
    default:
      return admittedOptions(b, node);
  }
}

/** What a call of a function says about its arguments where it gives something true. */
function admittedOptions(
  b: GraphBuilder,
  { expression, arguments: args }: TS.CallExpression,
): Narrowing[] {
  // What is no name is not lowered a second time.
  if (referenceKey(b, expression) === undefined || args.some(ts.isSpreadElement)) return [];
  const references = args.map((argument) => referenceKey(b, argument));
  if (references.every((reference) => reference === undefined)) return [];
  const callee = b.lower.expression(expression);
  const { span } = b.node(callee);
  return references.flatMap((reference, index) =>
    reference === undefined
      ? []
      : [{ reference, options: [b.add({ kind: 'admitted', callee, index, span })] }],
  );
}

/** `list.some((item) => item === a)`. */
function equalItems(
  b: GraphBuilder,
  list: TS.Expression,
  test: TS.Expression | undefined,
): Narrowing[] {
  const [item] = test !== undefined && ts.isArrowFunction(test) ? test.parameters : [];
  const { body } = (test ?? {}) as Partial<TS.ArrowFunction>;
  if (item === undefined || body === undefined || !ts.isBinaryExpression(body)) return [];
  const isEqual = body.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken;
  const isItem = (side: TS.Expression): boolean =>
    ts.isIdentifier(side) && ts.isIdentifier(item.name) && side.text === item.name.text;
  const { left, right } = body;
  const sought = isItem(left) ? right : isItem(right) ? left : undefined;
  const reference = isEqual && sought !== undefined ? referenceKey(b, sought) : undefined;
  return reference === undefined ? [] : [elementsOf(b, reference, list, false)];
}

function isComplement(node: TS.Expression): node is TS.PrefixUnaryExpression {
  return ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.TildeToken;
}

/** `list.indexOf(a) !== -1`, `> -1`, `>= 0` and the like, where the comparison tells that it is not -1. */
function indexOfOptions(
  b: GraphBuilder,
  { left, operatorToken: { kind }, right }: TS.BinaryExpression,
  outcome: boolean,
): Narrowing[] {
  const compare = operationOf(ts.tokenToString(kind) ?? '')?.run;
  const [before, behind] = [left, right].map((side) => numberLiteral(unwrapped(side)));
  if (behind !== undefined) {
    return compare?.(-1, behind) === outcome ? [] : soughtOptions(b, left);
  }
  if (before === undefined || compare?.(before, -1) === outcome) return [];
  return soughtOptions(b, right);
}

/** What `list.indexOf(a)` says about `a` where it finds it. */
function soughtOptions(b: GraphBuilder, expression: TS.Expression): Narrowing[] {
  const call = unwrapped(expression);
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return [];
  const reference = call.arguments[0] && referenceKey(b, call.arguments[0]);
  if (call.expression.name.text !== 'indexOf' || reference === undefined) return [];
  return [elementsOf(b, reference, call.expression.expression, false)];
}

function keysOf(b: GraphBuilder, reference: string, table: TS.Expression): Narrowing {
  const of = b.lower.expression(table);
  const keys = b.add({ kind: 'keys', of, span: b.node(of).span });
  return { reference, options: [b.add({ kind: 'element', of: keys, span: b.node(of).span })] };
}

/** What a list or set holds; a `has` may also be asked of a Map, whose keys it then means. */
function elementsOf(
  b: GraphBuilder,
  reference: string,
  list: TS.Expression,
  has: boolean,
): Narrowing {
  const of = b.lower.expression(list);
  const span = b.node(of).span;
  return { reference, options: [b.add({ kind: has ? 'elementOrKey' : 'element', of, span })] };
}
