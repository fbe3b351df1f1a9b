import type TS from 'typescript';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import { type LocalId, NONE } from '../nodeIds';
import { lowerFunction } from './functions';
import type { GraphBuilder } from './graphBuilder';
import { lowerKey } from './lowerKey';

/** What compilers wrap imports in; the module's exports pass through (see `default` of CommonJS files). */
const INTEROP =
  /^_*(interopRequire(Default|Wildcard)|import(Default|Star)|toESM|interop(Namespace|Default)\w*)\d*$/i;
const INHERIT = /^_*(extends|inherits|inheritsLoose|inherits_loose)\d*$/;
const ASYNC = /^(__awaiter|_asyncToGenerator\w*|_async_to_generator)$/;
const CREATE_CLASS = /^_*create_?class\d*$/i;

/** The helper's name in `helper(…)`, `tslib.helper(…)` or `(0, x.helper)(…)`. */
function helperName(callee: TS.Expression): string {
  if (ts.isIdentifier(callee)) return callee.text;
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text;
  if (ts.isParenthesizedExpression(callee)) return helperName(callee.expression);
  return ts.isBinaryExpression(callee) ? helperName(callee.right) : '';
}

/** Lowers calls of the helpers that TypeScript, Babel, webpack and Rollup put into their output; undefined for others. */
export function lowerHelperCall(
  b: GraphBuilder,
  node: TS.CallExpression | TS.NewExpression,
): LocalId | undefined {
  if (ts.isNewExpression(node)) return undefined;
  const name = helperName(node.expression);
  const [first, second] = node.arguments;
  if (first === undefined) return undefined;
  const generator = ASYNC.test(name) ? node.arguments.at(-1) : undefined;
  if (generator !== undefined && ts.isFunctionExpression(generator)) {
    return lowerAsync(b, generator, name.startsWith('__'));
  }
  if (INTEROP.test(name)) return b.lower.expression(first);
  if (name === 'n' && /webpack/.test(receiverName(node.expression))) return lowerGetterOf(b, first);
  if (INHERIT.test(name) && second !== undefined) {
    const sub = b.lower.expression(first);
    b.inheritances.push({ sub, base: b.lower.expression(second) });
    return sub;
  }
  if (CREATE_CLASS.test(name)) return lowerCreateClass(b, first, node.arguments);
  return undefined;
}

/** An async function written as a generator: TypeScript's helper runs it, Babel's gives the function. */
function lowerAsync(b: GraphBuilder, generator: TS.FunctionExpression, isRun: boolean): LocalId {
  const callee = lowerFunction(b, generator, b.self);
  if (!isRun) return callee;
  return b.add({
    kind: 'call',
    callee,
    args: [],
    spreads: [],
    construct: false,
    span: spanOf(b, generator),
  });
}

function receiverName(callee: TS.Expression): string {
  return ts.isPropertyAccessExpression(callee) && ts.isIdentifier(callee.expression)
    ? callee.expression.text
    : '';
}

/** webpack's `n(module)`: a function that returns the module, which is also its property `a`. */
function lowerGetterOf(b: GraphBuilder, module: TS.Expression): LocalId {
  const value = b.lower.expression(module);
  const span = spanOf(b, module);
  const made = { name: 'n', async: false, span, self: false, receiver: NONE };
  const getter = b.addFunction(made, ({ returns }) => b.flow(value, returns));
  b.store(getter, 'a', value);
  return getter;
}

/** Babel's `_createClass(Class, [{ key, value | get }], [static ones])`. */
function lowerCreateClass(
  b: GraphBuilder,
  target: TS.Expression,
  args: readonly TS.Expression[],
): LocalId {
  const owner = b.lower.expression(target);
  const span = spanOf(b, target);
  const prototype = b.add({ kind: 'prototype', of: owner, span });
  const instance = b.add({ kind: 'instance', of: owner, span });
  const lists = [args[1], args[2]];
  lists.forEach((list, index) => {
    if (list === undefined || !ts.isArrayLiteralExpression(list)) return;
    const [holder, self] = index === 0 ? [prototype, instance] : [owner, owner];
    for (const descriptor of list.elements) storeDescriptor(b, holder, self, undefined, descriptor);
  });
  return owner;
}

/** `Object.defineProperty(object, 'key', { get | value })`; undefined for other shapes. */
export function lowerDefineProperty(
  b: GraphBuilder,
  args: readonly TS.Expression[],
): LocalId | undefined {
  const [object, key, descriptor] = args;
  if (object === undefined || key === undefined || descriptor === undefined) return undefined;
  if (!ts.isStringLiteralLike(key)) return undefined;
  const target = b.lower.expression(object);
  storeDescriptor(b, target, receiverOf(b, object, target), key.text, descriptor);
  return target;
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

function storeDescriptor(
  b: GraphBuilder,
  holder: LocalId,
  self: LocalId,
  key: string | undefined,
  descriptor: TS.Expression,
): void {
  if (!ts.isObjectLiteralExpression(descriptor)) return;
  let name = key;
  for (const member of descriptor.properties) {
    const role = member.name === undefined ? '' : (lowerKey(b, member.name).name ?? '');
    if (role === 'key' && ts.isPropertyAssignment(member)) {
      if (ts.isStringLiteralLike(member.initializer)) name = member.initializer.text;
    } else if ((role === 'get' || role === 'value') && name !== undefined) {
      const value = lowerDescribed(b, member, self);
      if (value === undefined) continue;
      const lowered = b.node(value);
      const isGetter = role === 'get' && lowered.kind === 'function';
      b.store(holder, name, isGetter ? lowered.returns : value);
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
