import type TS from 'typescript';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import type { PropertyEntry } from '../fileGraph';
import type { LocalId } from '../nodeIds';
import type { GraphBuilder } from './graphBuilder';
import { lowerFunction } from './lowerFunction';
import { lowerKey } from './lowerKey';

/** Lowers an object literal. Methods and getters see the object as their `this`. */
export function lowerObject(b: GraphBuilder, node: TS.ObjectLiteralExpression): LocalId {
  const properties: PropertyEntry[] = [];
  const spreads: LocalId[] = [];
  const object = b.add({ kind: 'object', properties, spreads, span: spanOf(b, node) });
  for (const member of node.properties) {
    if (ts.isSpreadAssignment(member)) {
      spreads.push(b.lower.expression(member.expression));
    } else if (ts.isSetAccessorDeclaration(member)) {
      lowerSetter(b, member, object, object);
    } else {
      const value = lowerMember(b, member, object);
      const { name, key, keySpan } = lowerKey(b, member.name);
      properties.push({ name, key, keySpan, value, after: spreads.length });
    }
  }
  return object;
}

/** A setter is called with whatever is stored under its name. */
export function lowerSetter(
  b: GraphBuilder,
  node: TS.SetAccessorDeclaration,
  holder: LocalId,
  self: LocalId,
): void {
  const callee = lowerFunction(b, node, self);
  const { name } = lowerKey(b, node.name);
  if (name === undefined) return;
  const span = spanOf(b, node);
  const stored = b.member(holder, name, { start: span.start, end: span.start });
  b.call(callee, [stored], span);
}

function lowerMember(
  b: GraphBuilder,
  member: Exclude<TS.ObjectLiteralElementLike, TS.SpreadAssignment | TS.SetAccessorDeclaration>,
  object: LocalId,
): LocalId {
  if (ts.isPropertyAssignment(member)) {
    const value = member.initializer;
    return ts.isFunctionExpression(value)
      ? lowerFunction(b, value, object)
      : b.lower.expression(value);
  }
  if (ts.isShorthandPropertyAssignment(member)) return b.lower.expression(member.name);
  const method = lowerFunction(b, member, object);
  return ts.isGetAccessorDeclaration(member) ? b.functionAt(method).returns : method;
}

/** Lowers an array literal. */
export function lowerArray(b: GraphBuilder, node: TS.ArrayLiteralExpression): LocalId {
  const spreads: number[] = [];
  const items = node.elements.map((item, index) => {
    if (ts.isSpreadElement(item)) spreads.push(index);
    return ts.isOmittedExpression(item)
      ? b.constant(undefined, spanOf(b, item))
      : b.lower.expression(item);
  });
  return b.add({ kind: 'array', items, spreads, span: spanOf(b, node) });
}

/** A `Map` is followed like an object of what it is made from: `Object.entries(table)`, or any list of pairs. */
export function lowerMap(
  b: GraphBuilder,
  pairs: TS.Expression | undefined,
  node: TS.Node,
): LocalId {
  const span = spanOf(b, node);
  const properties: PropertyEntry[] = [];
  const spreads: LocalId[] = [];
  const addFrom = (list: TS.Expression): void => {
    const of = b.lower.expression(list);
    const from = b.node(of);
    if (from.kind === 'entries') spreads.push(from.of);
    else properties.push(pairEntry(b, b.add({ kind: 'element', of, span }), spreads.length));
  };
  if (pairs !== undefined && ts.isArrayLiteralExpression(pairs)) {
    for (const pair of pairs.elements) {
      if (ts.isSpreadElement(pair)) addFrom(pair.expression);
      else properties.push(lowerPair(b, pair, spreads.length));
    }
  } else if (pairs !== undefined && pairs.kind !== ts.SyntaxKind.NullKeyword) addFrom(pairs);
  return b.add({ kind: 'object', properties, spreads, isMap: true, span });
}

function lowerPair(b: GraphBuilder, pair: TS.Expression, after: number): PropertyEntry {
  const [key, value] = ts.isArrayLiteralExpression(pair) ? pair.elements : [];
  if (key === undefined || value === undefined) {
    return pairEntry(b, b.lower.expression(pair), after);
  }
  const isLiteral = ts.isStringLiteralLike(key);
  return {
    name: isLiteral ? key.text : undefined,
    key: isLiteral ? undefined : b.lower.expression(key),
    keySpan: spanOf(b, key),
    value: b.lower.expression(value),
    after,
  };
}

/** A property whose name and value a list of two gives. */
export function pairEntry(b: GraphBuilder, pair: LocalId, after = 0): PropertyEntry {
  const { span } = b.node(pair);
  const [key, value] = ['0', '1'].map((index) => b.member(pair, index, span));
  return { name: undefined, key, keySpan: span, value: value!, after };
}
