import type { Consumer } from '../flow/consumers';
import type { FlowNode, FunctionNode } from '../flow/fileGraph';
import { NONE, type NodeId } from '../flow/nodeIds';
import { ANY } from '../flow/solve/heap';
import type { Program } from '../flow/solve/program';
import { isOutside } from '../flow/solve/tokens';
import type { SolvedFunction } from '../flow/solvedFunction';

/** A place that a value gets to, or a part of it. */
export interface Reached {
  readonly node: NodeId;
  /** What part of the value is there, from the whole down. */
  readonly path: readonly string[];
  /** Whether it is a promise that nobody has waited for; undefined where that is not plain. */
  readonly pending: boolean | undefined;
}

/** Where a value and its parts get to. */
export interface Following {
  readonly reached: readonly Reached[];
  /** Whether these are all that the engine sees. */
  readonly complete: boolean;
}

const MAX_REACHED = 3_000;
const MAX_PATH = 4;

/** A path below a value, and where in the list of what is reached the nodes with that path stand. */
class Path {
  readonly places = new Map<NodeId, number>();
  readonly #below = new Map<string, Path>();

  constructor(readonly names: readonly string[]) {}

  below(name: string): Path {
    let path = this.#below.get(name);
    if (path === undefined) {
      path = new Path([...this.names, name]);
      this.#below.set(name, path);
    }
    return path;
  }
}

type Add = (node: NodeId, path: Path, pending: boolean | undefined) => void;

/** Follows values forwards through names, functions, files and objects. Where they may get to, not must. */
export function follow(fn: SolvedFunction, starts: readonly Reached[]): Following {
  const reached: Reached[] = [];
  const paths: Path[] = [];
  const waiting: number[] = [];
  const add: Add = (node, path, pending) => {
    if (path.names.length > MAX_PATH) return;
    const place = path.places.get(node);
    if (place === undefined) {
      if (reached.length >= MAX_REACHED) return;
      path.places.set(node, reached.length);
      paths.push(path);
      waiting.push(reached.push({ node, path: path.names, pending }) - 1);
      return;
    }
    const before = reached[place]!.pending;
    if (before !== undefined && before !== pending) {
      // Waited for on one way and not on the other.
      reached[place] = { node, path: path.names, pending: undefined };
      waiting.push(place);
    }
  };
  const whole = new Path([]);
  for (const { node, path, pending } of starts) {
    add(
      node,
      path.reduce((above, name) => above.below(name), whole),
      pending,
    );
  }
  for (let at = 0; at < waiting.length; at += 1) {
    const place = waiting[at]!;
    goOn(fn, reached[place]!, paths[place]!, add);
  }
  return { reached, complete: reached.length < MAX_REACHED };
}

function goOn(fn: SolvedFunction, from: Reached, path: Path, add: Add): void {
  const { program, pointsTo } = fn.solved;
  for (const node of pointsTo.targetsOf(from.node)) {
    const pending = passes(fn, from, node);
    if (pending !== 'no') add(node, path, pending);
  }
  for (const node of fn.elementsOf(from.node)) add(node, path.below(ANY), false);
  for (const { by, how } of fn.consumersOf(from.node)) {
    const node = by < 0 ? undefined : program.at(by);
    const isPart = how === 'object' || node?.kind === 'element';
    if (!isPart || node === undefined) continue;
    const name = node.kind === 'member' ? node.name : ANY;
    if (from.pending !== false && isChained(name)) continue;
    add(by, path.below(name), false);
  }
}

/** Whether a promise's member goes on with it instead of reading it. */
export function isChained(name: string): boolean {
  return name === 'then' || name === 'catch' || name === 'finally';
}

/** Whether a value goes on to a node as it is, and then whether it is a promise there. */
function passes(fn: SolvedFunction, from: Reached, to: NodeId): boolean | undefined | 'no' {
  const { program, calls } = fn.solved;
  const node = program.at(to);
  if (from.pending && isListed(program, from.node, node)) return undefined;
  switch (node.kind) {
    case 'param': {
      const edges = calls.callers.get(program.ownerOf(to)) ?? [];
      const settled = edges.some(({ callee, args }) => callee < 0 && args[0] === from.node);
      return settled ? false : from.pending;
    }
    case 'join':
      return node.role === 'awaited' ? false : from.pending;
    case 'call':
      return entersCall(fn, from, to);
    case 'member':
    case 'index':
    case 'element':
    case 'item':
    case 'narrowed':
    case 'global':
      return from.pending;
    default:
      return 'no';
  }
}

/** Whether a value is read from where a list may have it: what is waited for with all of the list is the same there. */
function isListed(program: Program, field: NodeId, reader: FlowNode): boolean {
  const node = program.at(field);
  const isField = node.kind === 'join' && node.role === 'field';
  const isNamed = reader.kind === 'join' || (reader.kind === 'member' && !/^\d/.test(reader.name));
  return isField && !isNamed;
}

/** A call gives what its functions return; `catch` and `finally` give the promise that they are called on. */
function entersCall(fn: SolvedFunction, from: Reached, to: NodeId): boolean | undefined | 'no' {
  const { program } = fn.solved;
  const source = program.at(from.node);
  if (source.kind === 'join' && source.role === 'returns') {
    const owner = program.at(program.ownerOf(from.node)) as FunctionNode;
    return owner.async || isChained(calleeName(fn, to)) || from.pending;
  }
  return /^(catch|finally)$/.test(calleeName(fn, to)) ? from.pending : 'no';
}

/** The name of the method that a call calls; '' where it calls anything else. */
export function calleeName(fn: SolvedFunction, call: NodeId): string {
  const { program } = fn.solved;
  const node = program.at(call);
  const callee =
    node.kind === 'call' && node.callee >= 0
      ? program.at(program.ref(call, node.callee))
      : undefined;
  return callee?.kind === 'member' ? callee.name : '';
}

/** Whether a call's functions are all known, so that what happens to its arguments is seen there. */
export function isFollowed(fn: SolvedFunction, call: NodeId): boolean {
  const { program, pointsTo } = fn.solved;
  const node = program.at(call);
  if (node.kind !== 'call' || node.callee < 0) return false;
  const tokens = [...pointsTo.of(program.ref(call, node.callee))];
  return !tokens.some(isOutside) && tokens.some((token) => program.functionOf(token) !== undefined);
}

/** Whether a call only writes its arguments to the console. */
export function isLogging(fn: SolvedFunction, call: NodeId): boolean {
  const { program } = fn.solved;
  const node = program.at(call);
  if (node.kind !== 'call' || node.callee < 0) return false;
  const callee = program.ref(call, node.callee);
  const member = program.at(callee);
  const object =
    member.kind === 'member' ? program.at(program.ref(callee, member.object)) : undefined;
  return object?.kind === 'global' && object.name === 'console';
}

/** What is done with a value at a place, other than passing it on to where it is followed, or logging it. */
export function* endsOf(fn: SolvedFunction, { node }: Reached): Iterable<Consumer> {
  const { program } = fn.solved;
  for (const consumer of fn.consumersOf(node)) {
    const { by, how } = consumer;
    if (how === 'passed' || how === 'object' || how === 'dropped') continue;
    if (how === 'argument' && (isFollowed(fn, by) || isLogging(fn, by))) continue;
    yield consumer;
  }
  const flow = program.at(node);
  if (flow.kind === 'join' && flow.role === 'returns' && isLeft(fn, program.ownerOf(node))) {
    yield { by: NONE, how: 'passed' };
  }
}

/** Whether what a function returns may go to callers that are not known. */
export function isLeft(fn: SolvedFunction, owner: NodeId): boolean {
  const { callers, escaped } = fn.solved.calls;
  return !callers.has(owner) || escaped.has(owner);
}
