import { keptForEach } from '../../collections/keptFor';
import { consumersOf } from '../consumers';
import { NONE, type NodeId } from '../nodeIds';
import { ANY, KEYED } from '../solve/heap';
import type { LoadedFile, Program } from '../solve/program';
import { originOf } from '../solve/tokens';
import type { Evaluation, Solved } from './evaluation';
import type { FlowValue } from './flowValue';

/** Something that code does to a list: a call of a method that changes it, or a store. */
export interface ListChange {
  /** The call, or the value that is stored. */
  readonly node: NodeId;
  /** The method; of a store the property's name, and undefined where that is not known. */
  readonly name: string | undefined;
  readonly how: 'call' | 'store';
  /** The function that it is written in, and the branch within that. */
  readonly owner: NodeId;
  readonly branch: number;
  /** Where it is done with, in the file of the list. */
  readonly end: number;
  /** Whether it is this list for certain, and not one of several. */
  readonly isSure: boolean;
}

/** What a program does with a list that is made at one place. */
export interface ListUse {
  /** All that may change it, in the order of the text. */
  readonly changes: readonly ListChange[];
  /** Whether each change comes to pass once for each list that is made there, and in that order. */
  readonly isOrdered: boolean;
  /** How many places take single items out of it or look at them. */
  readonly takers: number;
  /** Whether items are taken out at one of its ends. */
  readonly isConsumed: boolean;
}

/** Methods that change a list and give it back. */
const GIVE_BACK = /^(?:reverse|sort|fill|copyWithin)$/;

const CHANGES = /^(?:push|pop|shift|unshift|splice|reverse|sort|fill|copyWithin)$/;

/** What gives one item, or where one is. */
const TAKES = /^(?:pop|shift|at|\d+)$/;

/** Nodes through which a list is handed on as it is. */
const CARRIERS: ReadonlySet<string> = new Set(['join', 'narrowed', 'param', 'member', 'index']);

/** Places that a list may get to; one that goes further is in no order that anyone knows. */
const MAX_PLACES = 300;

/** What the program does with the list that is made at a node. */
export const listUse = keptForEach(findUse);

function findUse({ program, pointsTo }: Solved, made: NodeId): ListUse {
  const changes: ListChange[] = [];
  const takers = new Set<NodeId>();
  // Grows while it is gone through.
  const places = new Map([[made, true]]);
  for (const [place, isSure] of places) {
    if (places.size > MAX_PLACES) break;
    for (const { by, how } of consumersOf(program, place)) {
      if (how === 'object' && by < 0) changes.push(...storesInto(program, place, isSure));
      else if (how === 'object') {
        const flow = program.at(by);
        const name = flow.kind === 'member' ? flow.name : '';
        const call = CHANGES.test(name) || name === 'at' ? callOf(program, by) : undefined;
        if (call !== undefined && name !== 'at')
          changes.push(changeOf(program, call, name, isSure));
        if (call !== undefined && GIVE_BACK.test(name)) places.set(call, isSure);
        const taken = call ?? by;
        const takes = flow.kind === 'index' || TAKES.test(name);
        if (takes && !isDropped(program, taken)) takers.add(targetOf(program, taken));
      }
    }
    for (const target of pointsTo.targetsOf(place)) {
      if (places.has(target) || !carries(program, place, target)) continue;
      places.set(target, isSure && isOnlyName(program, target));
    }
  }
  changes.sort((a, b) => a.end - b.end);
  const isOrdered =
    places.size <= MAX_PLACES && changes.every((change) => isInOrder(program, made, change));
  const isConsumed = changes.some(({ name }) => name === 'pop' || name === 'shift');
  return { changes, isOrdered, takers: takers.size, isConsumed };
}

/** Whether a node that takes another's value takes it as it is: built-in methods give copies. */
function carries(program: Program, from: NodeId, to: NodeId): boolean {
  const flow = program.at(to);
  if (flow.kind !== 'call') return CARRIERS.has(flow.kind);
  const callee = program.ref(to, flow.callee);
  const member = callee < 0 ? undefined : program.at(callee);
  const isReceiver = member?.kind === 'member' && program.ref(callee, member.object) === from;
  return !isReceiver && !program.refs(to, flow.args).includes(from);
}

/** Whether what takes a value holds nothing else. */
function isOnlyName(program: Program, node: NodeId): boolean {
  const flow = program.at(node);
  return flow.kind === 'narrowed' || (flow.kind === 'join' && flow.sources.length === 1);
}

/** The call of a method; undefined where it is only read. */
function callOf(program: Program, method: NodeId): NodeId | undefined {
  return consumersOf(program, method).find(({ how }) => how === 'callee')?.by;
}

function changeOf(program: Program, call: NodeId, name: string, isSure: boolean): ListChange {
  const flow = program.at(call);
  const branch = flow.kind === 'call' ? flow.branch : NONE;
  const { end } = program.spanOf(call);
  return { node: call, name, how: 'call', owner: program.ownerOf(call), branch, end, isSure };
}

function storesInto(program: Program, object: NodeId, isSure: boolean): ListChange[] {
  const file = program.fileOf(object);
  const local = program.localOf(object);
  const stores =
    file?.graph.stores.filter(
      // Under any other name nothing of the list itself is stored.
      ({ object: into, name }) =>
        into === local && (name === undefined || name === 'length' || /^\d+$/.test(name)),
    ) ?? [];
  return stores.map(({ name, value, branch }) => {
    const node = (file as LoadedFile).id(value);
    const end = Math.max(program.spanOf(node).end, program.spanOf(object).end);
    return { node, name, how: 'store', owner: program.ownerOf(object), branch, end, isSure };
  });
}

function isDropped(program: Program, node: NodeId): boolean {
  return consumersOf(program, node).some(({ how }) => how === 'dropped');
}

/** The variable that something goes to; else itself. */
function targetOf(program: Program, node: NodeId): NodeId {
  return consumersOf(program, node).find(({ how }) => how === 'passed')?.by ?? node;
}

function isInOrder(program: Program, made: NodeId, change: ListChange): boolean {
  const flow = program.at(made);
  const graph = program.fileOf(made)?.graph;
  const span = program.spanOf(made);
  if (graph === undefined || !change.isSure || change.owner !== program.ownerOf(made)) return false;
  if (program.fileOf(change.node)?.graph !== graph || change.end < span.end) return false;
  const own = flow.kind === 'call' || flow.kind === 'array' ? flow.branch : NONE;
  for (let branch = own; branch >= 0; branch = graph.branches[branch]!.parent) {
    if (branch === change.branch) return true;
  }
  return change.branch < 0;
}

/** Whether a value is an array, by its token. */
export function isArray(
  { solved: { program } }: Pick<Evaluation, 'solved'>,
  value: FlowValue,
): value is FlowValue & { kind: 'object' } {
  const origin = value.kind === 'object' ? originOf(value.token) : undefined;
  return origin !== undefined && program.at(origin.node).kind === 'array';
}

/** The items of an array that is written out and not changed; undefined for anything else. */
export function fixedItems(
  e: Pick<Evaluation, 'solved'>,
  value: FlowValue,
): readonly NodeId[] | undefined {
  if (!isArray(e, value) || value.isLoose) return undefined;
  const { program, heap } = e.solved;
  // What is made of a list that is not known has one item for all of them.
  if (program.localOf(originOf(value.token)!.node) === undefined) return undefined;
  const fields = heap.fieldsOf(value.token);
  const items: NodeId[] = [];
  for (let field = fields.get('0'); field !== undefined; field = fields.get(String(items.length))) {
    items.push(field);
  }
  const isOpen = fields.has(ANY) || fields.has(KEYED) || heap.copiesInto(value.token).length > 0;
  return isOpen ? undefined : items;
}

/** The node that makes a list; undefined for anything else, and where that is not known. */
export function makerOf(e: Pick<Evaluation, 'solved'>, value: FlowValue): NodeId | undefined {
  if (value.kind === 'list') return value.made;
  return isArray(e, value) ? originOf(value.token)?.node : undefined;
}

/** Whether single items of a list whose order is not known can be any of it: one place alone takes them all. */
export function isQueue(e: Pick<Evaluation, 'solved'>, value: FlowValue): boolean {
  const made = makerOf(e, value);
  const use = made === undefined ? undefined : listUse(e.solved, made);
  return use?.isConsumed === true && use.takers <= 1;
}

/** A list that has its items, but in an order that is not known, and perhaps not all of them. */
export function loose(value: FlowValue): FlowValue {
  if (value.kind === 'list') return { ...value, open: true };
  return value.kind === 'object' ? { ...value, isLoose: value.isLoose ?? true } : value;
}
