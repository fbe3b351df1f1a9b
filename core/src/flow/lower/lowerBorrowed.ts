import type TS from 'typescript';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import type { LocalId } from '../nodeIds';
import { globalName } from './globalName';
import type { GraphBuilder } from './graphBuilder';

/**
 * `Array.prototype.slice.call(list, 1)`, `[].push.apply(list, more)` and `list.push.apply(list, more)` are
 * calls of the list's own method; undefined for any other.
 */
export function lowerBorrowed(
  b: GraphBuilder,
  node: TS.CallExpression | TS.NewExpression,
): LocalId | undefined {
  const { expression: callee, arguments: args = [] } = node;
  const [list, ...rest] = args;
  if (list === undefined || !ts.isPropertyAccessExpression(callee)) return undefined;
  const { expression: method, name } = callee;
  if (!ts.isPropertyAccessExpression(method) || args.some(ts.isSpreadElement)) return undefined;
  const isApply = name.text === 'apply';
  // What `concat` is given is taken apart once more.
  const isKnown = isApply
    ? rest.length === 1 && method.name.text !== 'concat'
    : name.text === 'call';
  if (!isKnown || !isOfLists(b, method.expression, list)) return undefined;
  const span = spanOf(b, node);
  const own = b.member(b.lower.expression(list), method.name.text, span, spanOf(b, method.name));
  return b.call(own, b.lower.expressions(rest), span, isApply ? [0] : []);
}

function isOfLists(b: GraphBuilder, owner: TS.Expression, list: TS.Expression): boolean {
  if (ts.isArrayLiteralExpression(owner)) return owner.elements.length === 0;
  if (ts.isIdentifier(owner)) return ts.isIdentifier(list) && owner.text === list.text;
  return globalName(b, owner) === 'Array.prototype';
}
