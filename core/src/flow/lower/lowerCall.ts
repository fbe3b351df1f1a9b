import type TS from 'typescript';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import type { Span } from '../../text/span';
import { type LocalId, NONE } from '../nodeIds';
import { operationOf } from '../operations';
import {
  lowerAssign,
  lowerCreate,
  lowerDefineProperties,
  lowerDefineProperty,
  lowerReflectSet,
} from './definedProperties';
import { globalName } from './globalName';
import type { GraphBuilder } from './graphBuilder';
import { lowerMap, pairEntry } from './literals';
import { lowerBorrowed } from './lowerBorrowed';
import { lowerHelperCall } from './lowerHelperCall';

/** Lowers a call or `new`. `require`, `import()` and `Object.defineProperty` get nodes of their own. */
export function lowerCall(b: GraphBuilder, node: TS.CallExpression | TS.NewExpression): LocalId {
  return (
    lowerRequire(b, node) ??
    lowerKeyTest(b, node) ??
    lowerGlobalCall(b, node) ??
    lowerHelperCall(b, node) ??
    lowerBorrowed(b, node) ??
    lowerPlainCall(b, node)
  );
}

function lowerPlainCall(b: GraphBuilder, node: TS.CallExpression | TS.NewExpression): LocalId {
  const spreads: number[] = [];
  const isSuper = node.expression.kind === ts.SyntaxKind.SuperKeyword;
  const callee = isSuper ? b.superclass : b.lower.expression(node.expression);
  const args = (node.arguments ?? []).map((argument, index) => {
    if (ts.isSpreadElement(argument)) spreads.push(index);
    return b.lower.expression(argument);
  });
  const construct = isSuper || ts.isNewExpression(node);
  return b.add({ kind: 'call', callee, args, spreads, construct, span: spanOf(b, node) });
}

function lowerRequire(
  b: GraphBuilder,
  node: TS.CallExpression | TS.NewExpression,
): LocalId | undefined {
  const [argument] = node.arguments ?? [];
  if (argument === undefined || ts.isNewExpression(node)) return undefined;
  const callee = bareRequire(b, node.expression);
  const isRequire =
    callee.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(callee) &&
      (callee.text === '__require' ||
        (/^(__non_webpack_)?require$/.test(callee.text) &&
          (b.scope.find(callee.text) === undefined || b.source.text.includes('createRequire(')))));
  if (!isRequire) return undefined;
  const specifier = b.lower.expression(resolvedPath(argument) ?? argument);
  return b.add({ kind: 'module', specifier, span: spanOf(b, node) });
}

/** `require` of `module.require`; any other expression as it is. */
function bareRequire(b: GraphBuilder, node: TS.Expression): TS.Expression {
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== 'require') return node;
  const { expression: object } = node;
  const isModule = ts.isIdentifier(object) && object.text === 'module';
  return isModule && b.scope.find('module') === undefined ? (node.name as TS.Identifier) : node;
}

/** The path in `require.resolve(path)`; undefined for any other expression. */
function resolvedPath(node: TS.Expression): TS.Expression | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression))
    return undefined;
  const { expression, name } = node.expression;
  const isResolve = ts.isIdentifier(expression) && expression.text === 'require';
  return isResolve && name.text === 'resolve' ? node.arguments[0] : undefined;
}

/** Calls of globals that only move values: `Object.assign`, `Object.keys`, `new Map`, `Promise.all` and their like. */
function lowerGlobalCall(
  b: GraphBuilder,
  node: TS.CallExpression | TS.NewExpression,
): LocalId | undefined {
  const args = node.arguments ?? [];
  const [first] = args;
  const name = globalName(b, node.expression);
  if (name === undefined) return undefined;
  const span = spanOf(b, node);
  if (name === 'Object.assign' && first !== undefined) {
    return lowerMerged(b, args, span) ?? lowerAssign(b, args);
  }
  if (args.some(ts.isSpreadElement)) return undefined;
  switch (name) {
    case 'Object.keys':
    case 'Reflect.ownKeys':
    case 'Object.getOwnPropertyNames':
      return first && b.add({ kind: 'keys', of: b.lower.expression(first), span });
    case 'Object.values':
    case 'Object.entries': {
      const kind = name === 'Object.values' ? 'values' : 'entries';
      return first && b.add({ kind, of: b.lower.expression(first), span });
    }
    case 'Set':
    case 'WeakSet':
      if (first === undefined) return b.add({ kind: 'array', items: [], spreads: [], span });
      return lowerPassThrough(b, args);
    case 'Object.freeze':
    case 'Object.seal':
    case 'Promise.resolve':
    case 'structuredClone':
      return args.length === 0 ? undefined : lowerPassThrough(b, args);
    case 'Object.create':
      return first && lowerCreate(b, first, args[1], span);
    case 'Array.from':
      return first && lowerCopy(b, args, span);
    case 'Proxy':
      return lowerProxy(b, args, node);
    case 'JSON.parse':
      return first && lowerParsed(b, first, node);
    case 'Promise.all':
    case 'Promise.allSettled':
      return first && b.join('gathered', span, [b.lower.expression(first)]);
    case 'Promise.race':
    case 'Promise.any':
      return first && b.add({ kind: 'element', of: b.lower.expression(first), span });
    case 'Map':
    case 'WeakMap':
      return lowerMap(b, first, node);
    case 'App': // in the mini program: what `getApp()` gives everywhere
      if (first !== undefined)
        b.store(globalObject(b, span), 'getApp()', b.lower.expression(first));
      return b.unknown(span);
    case 'Page':
    case 'Component': // their `data` is changed by `setData`
      if (first !== undefined) b.store(b.lower.expression(first), 'data', b.unknown(span));
      return b.unknown(span);
    case 'getApp':
      return b.member(globalObject(b, span), 'getApp()', span);
    case 'Object.defineProperty':
    case 'Reflect.defineProperty':
      return lowerDefineProperty(b, args);
    case 'Object.defineProperties':
      return lowerDefineProperties(b, args);
    case 'Reflect.set':
      return lowerReflectSet(b, args);
    case 'Object.fromEntries':
      return first && lowerFromEntries(b, first, node);
    case 'Promise':
      return first && ts.isNewExpression(node) ? lowerPromise(b, first, node) : undefined;
    case 'Reflect.apply':
      return first && args[2] ? lowerApply(b, first, args[2], node, false) : undefined;
    case 'Reflect.construct':
      return first && args[1] ? lowerApply(b, first, args[1], node, true) : undefined;
    case 'Reflect.get': {
      const [object, key] = b.lower.expressions(args);
      if (object === undefined || key === undefined) return undefined;
      return b.add({ kind: 'index', object, key, span });
    }
    default:
      if (ts.isNewExpression(node) || operationOf(name) === undefined) return undefined;
      return b.operation(name, b.lower.expressions(args), span);
  }
}

function globalObject(b: GraphBuilder, span: Span): LocalId {
  return b.add({ kind: 'global', name: 'globalThis', span });
}

function lowerPassThrough(b: GraphBuilder, args: readonly TS.Expression[]): LocalId {
  return b.lower.expressions(args)[0]!;
}

/** `Array.from(list)` is `[...list]`, and with a function `[...list].map(f)`. */
function lowerCopy(b: GraphBuilder, args: readonly TS.Expression[], span: Span): LocalId {
  const [list, ...mappers] = b.lower.expressions(args);
  const copy = b.add({ kind: 'array', items: [list!], spreads: [0], span });
  return mappers.length === 0 ? copy : b.call(b.member(copy, 'map', span), mappers, span);
}

/** `Object.assign({ a: 1 }, b)` is as `{ a: 1, ...b }`; undefined where the first one has a life of its own. */
function lowerMerged(
  b: GraphBuilder,
  args: readonly TS.Expression[],
  span: Span,
): LocalId | undefined {
  const [first] = args;
  if (first === undefined || !ts.isObjectLiteralExpression(first)) return undefined;
  if (args.some(ts.isSpreadElement)) return undefined;
  const isPlain = first.properties.every(
    (member) =>
      ts.isShorthandPropertyAssignment(member) ||
      (ts.isPropertyAssignment(member) && !ts.isFunctionLike(member.initializer)),
  );
  if (!isPlain) return undefined;
  const spreads = b.lower.expressions(args);
  return b.add({ kind: 'object', properties: [], spreads, span });
}

/** `new Promise((resolve) => …)` settles as what `resolve` is given. */
function lowerPromise(b: GraphBuilder, executor: TS.Expression, node: TS.Node): LocalId {
  const span = spanOf(b, node);
  const settled = b.join('choice', span);
  const made = { name: 'resolve', async: false, span, self: false, receiver: NONE };
  const resolve = b.addFunction(made, ({ params }) => {
    params.push(b.add({ kind: 'param', index: 0, rest: false, span }));
    b.flow(params[0]!, settled);
  });
  const callee = b.lower.expression(executor);
  b.call(callee, [resolve], span);
  return settled;
}

/** `Object.fromEntries(list)`: an object whose keys and values are the list's. */
function lowerFromEntries(b: GraphBuilder, list: TS.Expression, node: TS.Node): LocalId {
  const span = spanOf(b, node);
  const pair = b.add({ kind: 'element', of: b.lower.expression(list), span });
  return b.add({ kind: 'object', properties: [pairEntry(b, pair)], spreads: [], span });
}

/** What went through JSON text is as it was; the value of any other text is not known. */
function lowerParsed(b: GraphBuilder, text: TS.Expression, node: TS.Node): LocalId {
  const written = b.node(b.lower.expression(text));
  const isCopy = written.kind === 'operation' && written.operator === 'JSON.stringify';
  return (isCopy ? written.operands[0] : undefined) ?? b.unknown(spanOf(b, node));
}

/**
 * A proxy answers for what it stands before, and may have any other property too: where it stands
 * before something new and empty, what its `get` gives.
 */
function lowerProxy(b: GraphBuilder, args: readonly TS.Expression[], node: TS.Node): LocalId {
  const [target, handler] = b.lower.expressions(args);
  const span = spanOf(b, node);
  if (target === undefined) return b.unknown(span);
  const values = [target, b.unknown(span)];
  const [first] = args;
  const isEmpty =
    first &&
    (ts.isFunctionLike(first) || (ts.isObjectLiteralExpression(first) && !first.properties[0]));
  if (isEmpty && handler !== undefined) {
    const key = b.unknown(span);
    const value = b.call(b.member(handler, 'get', span), [target, key], span);
    const property = { name: undefined, key, keySpan: span, value, after: 0 };
    values.push(b.add({ kind: 'object', properties: [property], spreads: [], span }));
  }
  return b.join('choice', span, values);
}

/** `a.hasOwnProperty(k)`, `Object.prototype.hasOwnProperty.call(a, k)`, `Object.hasOwn(a, k)` and `Reflect.has(a, k)`, which ask what `k in a` does. */
function lowerKeyTest(
  b: GraphBuilder,
  node: TS.CallExpression | TS.NewExpression,
): LocalId | undefined {
  const { expression: callee, arguments: args = [] } = node;
  if (!ts.isPropertyAccessExpression(callee) || args.some(ts.isSpreadElement)) return undefined;
  const { expression: receiver, name } = callee;
  const isOwn = name.text === 'hasOwnProperty' && args.length === 1;
  const isStatic =
    /^(?:Object\.hasOwn|Reflect\.has)$/.test(globalName(b, callee) ?? '') ||
    (name.text === 'call' &&
      ts.isPropertyAccessExpression(receiver) &&
      receiver.name.text === 'hasOwnProperty');
  if (!isOwn && !(isStatic && args.length === 2)) return undefined;
  const [object, key] = b.lower.expressions(isOwn ? [receiver, args[0]!] : args);
  return b.operation('in', [key!, object!], spanOf(b, node));
}

/** `Reflect.apply(f, self, list)` and `Reflect.construct(f, list)`. */
function lowerApply(
  b: GraphBuilder,
  func: TS.Expression,
  list: TS.Expression,
  node: TS.Node,
  construct: boolean,
): LocalId {
  const [callee, argument] = [b.lower.expression(func), b.lower.expression(list)];
  const span = spanOf(b, node);
  return b.add({ kind: 'call', callee, args: [argument], spreads: [0], construct, span });
}
