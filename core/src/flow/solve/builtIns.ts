import type { CallNode, FunctionNode } from '../fileGraph';
import { NONE, type NodeId } from '../nodeIds';
import type { CallEdge } from './callEdge';
import type { Linking } from './linking';
import { isMember, OPENAPI_PATH } from './tokens';

/** Methods of built-in objects whose callbacks and results matter, by name alone: receivers are rarely known. */
const CALLBACKS: ReadonlyMap<string, 'element' | 'mapped' | 'reduced' | 'settled'> = new Map([
  ['forEach', 'element'],
  ['some', 'element'],
  ['every', 'element'],
  ['find', 'element'],
  ['findLast', 'element'],
  ['findIndex', 'element'],
  ['filter', 'element'],
  ['map', 'mapped'],
  ['flatMap', 'mapped'],
  ['reduce', 'reduced'],
  ['reduceRight', 'reduced'],
  ['then', 'settled'],
  ['catch', 'settled'],
  ['finally', 'settled'],
]);

const SAME_AS_RECEIVER = new Set(
  'filter sort reverse slice concat splice values toSorted toReversed catch finally'.split(' '),
);
const ELEMENT_OF_RECEIVER = new Set('find findLast pop shift at'.split(' '));

/** Sets up the call `id` of a built-in method of `receiver`, of this name. */
type Link = (id: NodeId, receiver: NodeId, edge: CallEdge, linking: Linking, name: string) => void;

/** What the methods do that do more, or something else, than give their receiver or an element of it. */
const LINKS: ReadonlyMap<string, Link> = new Map<string, Link>([
  ['concat', linkConcat],
  ['push', linkAdded],
  ['unshift', linkAdded],
  ['add', linkAdded],
  ['set', linkSet],
  ['get', linkGet],
  ['flat', linkFlat],
  ['entries', linkEntries],
  ['values', linkValues],
  ['next', linkStep],
  ['call', linkApplied],
  ['apply', linkApplied],
  ['bind', linkBind],
  ...Array.from(CALLBACKS.keys(), (name): [string, Link] => [name, linkCallbacks]),
]);

/** Whether a call of a method of this name may have to be set up by `linkBuiltIn`. */
export function isLinkedByName(name: string): boolean {
  return SAME_AS_RECEIVER.has(name) || ELEMENT_OF_RECEIVER.has(name) || LINKS.has(name);
}

/** Sets up what a call does when its callee is a method of a built-in object. */
export function linkBuiltIn(id: NodeId, node: CallNode, edge: CallEdge, linking: Linking): void {
  const { program, pointsTo } = linking;
  const callee = program.at(edge.callee);
  if (callee.kind !== 'member' || node.construct) return;
  const receiver = program.ref(edge.callee, callee.object);
  const { name } = callee;
  if (SAME_AS_RECEIVER.has(name) && name !== 'values') pointsTo.edge(receiver, id);
  if (ELEMENT_OF_RECEIVER.has(name)) linkElement(id, receiver, linking);
  LINKS.get(name)?.(id, receiver, edge, linking, name);
}

function linkElement(id: NodeId, receiver: NodeId, linking: Linking): void {
  linking.pointsTo.edge(linking.make({ kind: 'item', of: receiver }, id), id);
}

function linkConcat(id: NodeId, _: NodeId, { args }: CallEdge, { pointsTo }: Linking): void {
  for (const argument of args) pointsTo.edge(argument, id);
}

function linkAdded(
  id: NodeId,
  receiver: NodeId,
  { args, spreads }: CallEdge,
  linking: Linking,
  name: string,
): void {
  if (name === 'add') linking.pointsTo.edge(receiver, id);
  args.forEach((argument, index) => {
    const isList = spreads.includes(index);
    const item = isList ? linking.make({ kind: 'element', of: argument }, argument) : argument;
    linking.store(receiver, undefined, item);
  });
}

function linkSet(id: NodeId, receiver: NodeId, { args }: CallEdge, linking: Linking): void {
  const [key, value, ...rest] = args;
  if (key === undefined || value === undefined || rest.length > 0) return;
  linking.pointsTo.edge(receiver, id);
  const text = linking.program.at(key);
  if (text.kind === 'text') linking.store(receiver, text.value, value);
  else linking.store(receiver, undefined, value, key);
}

function linkGet(id: NodeId, receiver: NodeId, { args }: CallEdge, linking: Linking): void {
  if (args.length === 1) linkElement(id, receiver, linking);
}

function linkFlat(id: NodeId, receiver: NodeId, _: CallEdge, linking: Linking): void {
  const inner = linking.make({ kind: 'element', of: receiver }, id);
  linking.pointsTo.edge(linking.make({ kind: 'array', items: [inner], spreads: [0] }, id), id);
}

/** `list.entries()` and `map.entries()`: a list of pairs. */
function linkEntries(id: NodeId, receiver: NodeId, _: CallEdge, linking: Linking): void {
  const key = linking.make({ kind: 'unknown' }, id);
  const value = linking.make({ kind: 'item', of: receiver }, id);
  const pair = linking.make({ kind: 'array', items: [key, value], spreads: [] }, id);
  const list = linking.make({ kind: 'array', items: [pair], spreads: [] }, id);
  linking.pointsTo.edge(list, id);
}

/** `map.values()` is a list of its own, and `list.values()` the list itself. */
function linkValues(id: NodeId, receiver: NodeId, _: CallEdge, linking: Linking): void {
  const { program, pointsTo } = linking;
  pointsTo.watch(receiver, (token) => {
    if (!program.isMap(token)) pointsTo.add(id, token);
    else pointsTo.edge(linking.make({ kind: 'values', of: receiver }, id), id);
  });
}

/** `iterator.next()`: an object whose `value` is an element of what is gone through. */
function linkStep(id: NodeId, receiver: NodeId, _: CallEdge, linking: Linking): void {
  const step = linking.make({ kind: 'object', properties: [], spreads: [] }, id);
  linking.store(step, 'value', linking.make({ kind: 'item', of: receiver }, id));
  linking.pointsTo.edge(step, id);
}

function linkCallbacks(
  id: NodeId,
  receiver: NodeId,
  edge: CallEdge,
  linking: Linking,
  name: string,
): void {
  const kind = CALLBACKS.get(name)!;
  const first = edge.args[0];
  if (first === undefined) return;
  if (kind === 'settled') {
    const failed = linking.make({ kind: 'rejected', of: receiver }, id);
    const passed = name === 'then' ? [receiver] : name === 'catch' ? [failed] : [];
    linkCallback(first, passed, id, id, linking);
    if (edge.args[1] !== undefined) linkCallback(edge.args[1], [failed], id, id, linking);
    return;
  }
  const element = linking.make({ kind: 'item', of: receiver }, receiver);
  if (kind === 'reduced') {
    const start = edge.args[1] ?? element;
    const total = linking.make({ kind: 'join', role: 'choice', sources: [start] }, id);
    linkCallback(first, [total, element], id, total, linking);
    linking.pointsTo.edge(total, id);
  } else if (kind === 'mapped') {
    const result = linking.make({ kind: 'join', role: 'choice', sources: [] }, id);
    linkCallback(first, [element], id, result, linking);
    const spreads = name === 'flatMap' ? [0] : [];
    linking.pointsTo.edge(linking.make({ kind: 'array', items: [result], spreads }, id), id);
  } else {
    linkCallback(first, [element], id, undefined, linking);
  }
}

/** A built-in calls `callback` with `args`; what it returns flows into `result`. */
function linkCallback(
  callback: NodeId,
  args: readonly NodeId[],
  call: NodeId,
  result: NodeId | undefined,
  linking: Linking,
): void {
  watchFunctions(callback, linking, (func, target, first) => {
    const edge = { call, callee: NONE, args: [...first, ...args], spreads: [] };
    linking.calls.link(func, target, edge, result, linking);
  });
}

/** Reacts to every function that is at a node, with the arguments that were bound to it. */
function watchFunctions(
  node: NodeId,
  { program, pointsTo, calls }: Linking,
  react: (func: NodeId, target: FunctionNode, bound: readonly NodeId[]) => void,
): void {
  pointsTo.watch(node, (token) => {
    const bound = calls.boundBy(token);
    const func = program.functionOf(bound?.target ?? token);
    if (func === undefined) return;
    react(func, program.at(func) as FunctionNode, bound?.args ?? []);
  });
}

/** `f.call(self, …args)` and `f.apply(self, list)`. */
function linkApplied(
  id: NodeId,
  receiver: NodeId,
  edge: CallEdge,
  linking: Linking,
  name: string,
): void {
  const { program, pointsTo, calls } = linking;
  const [self, ...rest] = edge.args;
  const method = program.at(receiver);
  if (method.kind === 'member' && method.name === 'push' && self !== undefined) {
    for (const each of rest) {
      const item = name === 'apply' ? linking.make({ kind: 'element', of: each }, each) : each;
      linking.store(self, undefined, item);
    }
  }
  watchFunctions(receiver, linking, (func, target, first) => {
    const list = name === 'apply' ? rest[0] : undefined;
    const isWhole = list !== undefined && takesRest(func, target, linking);
    const applied = list === undefined || isWhole ? rest : spreadOver(list, target, linking);
    const lists = isWhole ? [1] : list === undefined ? edge.spreads : [];
    const spreads = lists.map((index) => index - 1 + first.length);
    const args = [...first, ...applied];
    calls.link(func, target, { call: id, callee: receiver, args, spreads }, id, linking);
    if (self !== undefined && target.self >= 0) {
      pointsTo.edge(self, program.ref(func, target.self));
    }
  });
}

function takesRest(func: NodeId, { params }: FunctionNode, { program }: Linking): boolean {
  return program.refs(func, params).some((param) => {
    const node = program.at(param);
    return node.kind === 'param' && node.rest;
  });
}

/** The items of a list as arguments, as many as the function has parameters. */
function spreadOver(list: NodeId, target: FunctionNode, linking: Linking): NodeId[] {
  return target.params.map((_, index) =>
    linking.make(
      { kind: 'member', object: list, name: String(index), nameSpan: { start: 0, end: 0 } },
      list,
    ),
  );
}

function linkBind(id: NodeId, receiver: NodeId, edge: CallEdge, linking: Linking): void {
  const { program, pointsTo, calls } = linking;
  const [self, ...args] = edge.args;
  pointsTo.watch(receiver, (token) => {
    if (token === OPENAPI_PATH || isMember(token)) pointsTo.add(id, token);
    const func = program.functionOf(token);
    if (func === undefined) return;
    calls.bind(id, token, args);
    const target = program.at(func) as FunctionNode;
    if (self !== undefined && target.self >= 0) pointsTo.edge(self, program.ref(func, target.self));
  });
}

/** What a call of a method of this name gives: its receiver, one of its elements, what callbacks make of them; undefined for others. */
export function builtInKind(
  name: string,
): 'receiver' | 'element' | 'reduced' | 'mapped' | undefined {
  if (SAME_AS_RECEIVER.has(name)) return 'receiver';
  if (ELEMENT_OF_RECEIVER.has(name)) return 'element';
  const kind = CALLBACKS.get(name);
  return kind === 'reduced' || kind === 'mapped' ? kind : undefined;
}

/** Whether a method of a built-in object calls the functions it is given. */
export function callsBack(name: string): boolean {
  return CALLBACKS.has(name);
}
