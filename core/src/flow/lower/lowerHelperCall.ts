import type TS from 'typescript';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import { type LocalId, NONE } from '../nodeIds';
import { lowerAssign, storeDescriptor } from './definedProperties';
import type { GraphBuilder } from './graphBuilder';
import { lowerFunction } from './lowerFunction';

/** What compilers wrap imports in; the module's exports pass through (see `default` of CommonJS files). */
const INTEROP =
  /^_*(?:(?:interopRequire(?:Default|Wildcard)|import(?:Default|Star)|toESM)\d*|interop(?:Namespace|Default)\w*)$/i;
/** What gives its first argument, or a part of it: copies of lists, the rest of a destructuring. */
const PASSED =
  /^_*(toConsumableArray|to_consumable_array|slicedToArray|sliced_to_array|toArray|read|values|rest|objectWithoutProperties(Loose)?|object_without_properties(_loose)?)\d*$/;
const ASSIGN = /^_*(assign|extends|objectSpread|object_spread(_props)?)\d*$/;
const SPREAD_ARRAY = /^_*(spreadArrays?|spread)$/;
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
  if (INTEROP.test(name) || (PASSED.test(name) && name.startsWith('_'))) {
    return b.lower.expression(first);
  }
  if (name === 'n' && /webpack/.test(receiverName(node.expression))) return lowerGetterOf(b, first);
  // Classes have names: what begins with an object or another call is no class that inherits.
  if (ASSIGN.test(name) && name.startsWith('_') && !ts.isIdentifier(first)) {
    return lowerAssign(b, node.arguments);
  }
  if (SPREAD_ARRAY.test(name) && name.startsWith('_')) return lowerSpreadArray(b, node);
  if (INHERIT.test(name) && second !== undefined) {
    const sub = b.lower.expression(first);
    b.inheritances.push({ sub, base: b.lower.expression(second) });
    return sub;
  }
  if (CREATE_CLASS.test(name)) return lowerCreateClass(b, first, node.arguments);
  return undefined;
}

/** `__spreadArray(__spreadArray([], a, true), b, true)`, or `__spread(a, b)`. */
function lowerSpreadArray(b: GraphBuilder, node: TS.CallExpression): LocalId {
  const lists = node.arguments.filter(
    ({ kind }) => kind !== ts.SyntaxKind.TrueKeyword && kind !== ts.SyntaxKind.FalseKeyword,
  );
  const items = b.lower.expressions(lists);
  return b.add({ kind: 'array', items, spreads: [...items.keys()], span: spanOf(b, node) });
}

/** An async function written as a generator: TypeScript's helper runs it, Babel's gives the function. */
function lowerAsync(b: GraphBuilder, generator: TS.FunctionExpression, isRun: boolean): LocalId {
  const callee = lowerFunction(b, generator, b.self);
  if (!isRun) return callee;
  return b.call(callee, [], spanOf(b, generator));
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

const NO_NAME = { name: undefined, key: undefined };

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
    for (const descriptor of list.elements) storeDescriptor(b, holder, self, NO_NAME, descriptor);
  });
  return owner;
}
