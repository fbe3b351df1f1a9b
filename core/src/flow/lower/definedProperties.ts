import type TS from 'typescript';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import type { Span } from '../../text/span';
import type { LocalId } from '../nodeIds';
import type { GraphBuilder } from './graphBuilder';
import { lowerFunction } from './lowerFunction';
import { lowerKey } from './lowerKey';

/** `Object.assign(target, …sources)`; a list of sources that is spread counts as its elements. */
export function lowerAssign(b: GraphBuilder, args: readonly TS.Expression[]): LocalId {
  const [target, ...sources] = args.map((argument) => {
    const value = b.lower.expression(argument);
    return ts.isSpreadElement(argument)
      ? b.add({ kind: 'element', of: value, span: spanOf(b, argument) })
      : value;
  });
  for (const source of sources) b.store(target!, undefined, source);
  return target!;
}

/** `Reflect.set(object, key, value)`; undefined for other shapes. */
export function lowerReflectSet(
  b: GraphBuilder,
  args: readonly TS.Expression[],
): LocalId | undefined {
  const [object, key, value] = b.lower.expressions(args);
  if (value === undefined) return undefined;
  const written = b.node(key!);
  if (written.kind === 'text') b.store(object!, written.value, value);
  else b.store(object!, undefined, value, key);
  return b.unknown(b.node(value).span);
}

/** `Object.defineProperty(object, key, { get | value })`; undefined for other shapes. */
export function lowerDefineProperty(
  b: GraphBuilder,
  args: readonly TS.Expression[],
): LocalId | undefined {
  const [object, key, descriptor] = args;
  if (object === undefined || key === undefined || descriptor === undefined) return undefined;
  const target = b.lower.expression(object);
  const name = ts.isStringLiteralLike(key) ? key.text : undefined;
  const written = name === undefined ? b.lower.expression(key) : undefined;
  const self = receiverOf(b, object, target);
  if (ts.isObjectLiteralExpression(descriptor)) {
    storeDescriptor(b, target, self, { name, key: written }, descriptor);
  } else b.store(target, name, b.unknown(spanOf(b, descriptor)), written);
  return target;
}

/** `Object.defineProperties(object, { key: { get | value } })`; undefined for other shapes. */
export function lowerDefineProperties(
  b: GraphBuilder,
  [object, all]: readonly TS.Expression[],
): LocalId | undefined {
  if (object === undefined || all === undefined) return undefined;
  const target = b.lower.expression(object);
  defineAll(b, target, receiverOf(b, object, target), all);
  return target;
}

/** `Object.create(prototype, { key: { get | value } })`: an object that has what its prototype has. */
export function lowerCreate(
  b: GraphBuilder,
  prototype: TS.Expression,
  all: TS.Expression | undefined,
  span: Span,
): LocalId {
  const isNone = prototype.kind === ts.SyntaxKind.NullKeyword;
  const spreads = isNone ? [] : [b.lower.expression(prototype)];
  const made = b.add({ kind: 'object', properties: [], spreads, span });
  if (all !== undefined) defineAll(b, made, made, all);
  return made;
}

function defineAll(b: GraphBuilder, target: LocalId, self: LocalId, all: TS.Expression): void {
  for (const member of ts.isObjectLiteralExpression(all) ? all.properties : [undefined]) {
    if (member !== undefined && ts.isPropertyAssignment(member)) {
      storeDescriptor(b, target, self, lowerKey(b, member.name), member.initializer);
    } else b.store(target, undefined, b.unknown(spanOf(b, member ?? all)));
  }
}

/** What `this` is in a function that becomes a property of `object`: of a prototype, its instances. */
export function receiverOf(b: GraphBuilder, object: TS.Expression, lowered: LocalId): LocalId {
  const isPrototype = ts.isPropertyAccessExpression(object) && object.name.text === 'prototype';
  if (!isPrototype) return lowered;
  return b.add({
    kind: 'instance',
    of: b.lower.expression(object.expression),
    span: spanOf(b, object),
  });
}

/** Stores what a descriptor says of a property; its `key` member names it where nothing else does. */
export function storeDescriptor(
  b: GraphBuilder,
  holder: LocalId,
  self: LocalId,
  { name, key }: { name: string | undefined; key: LocalId | undefined },
  descriptor: TS.Expression,
): void {
  if (!ts.isObjectLiteralExpression(descriptor)) return;
  let given = name;
  for (const member of descriptor.properties) {
    const role = member.name === undefined ? '' : (lowerKey(b, member.name).name ?? '');
    if (role === 'key' && ts.isPropertyAssignment(member)) {
      if (ts.isStringLiteralLike(member.initializer)) given = member.initializer.text;
    } else if ((role === 'get' || role === 'value') && (given ?? key) !== undefined) {
      const value = lowerDescribed(b, member, self);
      if (value === undefined) continue;
      const lowered = b.node(value);
      const isGetter = role === 'get' && lowered.kind === 'function';
      b.store(
        holder,
        given,
        isGetter ? lowered.returns : value,
        given === undefined ? key : undefined,
      );
    }
  }
}

function lowerDescribed(
  b: GraphBuilder,
  member: TS.ObjectLiteralElementLike,
  self: LocalId,
): LocalId | undefined {
  if (ts.isMethodDeclaration(member)) return lowerFunction(b, member, self);
  if (ts.isShorthandPropertyAssignment(member)) return b.lower.expression(member.name);
  if (!ts.isPropertyAssignment(member)) return undefined;
  const value = member.initializer;
  return ts.isFunctionExpression(value) ? lowerFunction(b, value, self) : b.lower.expression(value);
}
