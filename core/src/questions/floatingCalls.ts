import type { CallNode, FunctionNode } from '../flow/fileGraph';
import { NONE, type NodeId } from '../flow/nodeIds';
import { isOutside, originOf } from '../flow/solve/tokens';
import type { SolvedFunction } from '../flow/solvedFunction';
import type { Place } from '../text/span';
import { calleeName, isChained, isFollowed, isLeft, isLogging } from './following';
import { mainsOf } from './handlers';
import { perCloudCall } from './perCloudCall';

/** A cloud call whose promise nobody handles, everywhere or where it is dropped. */
export interface FloatingCall {
  /** Where `await` would have to stand; empty where it may not stand in all of these places. */
  readonly awaits: readonly Place[];
  /** The lists of promises around which `Promise.all(…)` would have to stand. */
  readonly lists: readonly Place[];
  readonly why: WhyFloating;
  /** The calls for which nobody waits, as far as they are seen, where others make the cloud call. */
  readonly left: readonly Place[];
  /** Whether somebody waits elsewhere: then only `left` is wrong. */
  readonly isHandledElsewhere: boolean;
}

/**
 * Nobody waits for the call itself; for the function that makes it; `forEach` waits for none of its
 * callbacks; only the list or object is waited for that has the promise in it.
 */
export type WhyFloating = 'call' | 'caller' | 'forEach' | 'held';

/** The cloud calls whose promise nobody handles, by their number. */
export const floatingCalls = perCloudCall((fn) => {
  const mains = mainsOf(fn);
  return (call) => fateOf(fn, mains, call);
});

/** What becomes of the promise that a call gives; undefined where somebody handles it wherever it goes. */
function fateOf(
  fn: SolvedFunction,
  mains: ReadonlySet<NodeId>,
  call: NodeId,
): FloatingCall | undefined {
  const { program } = fn.solved;
  const search = new Search(fn, mains);
  const isHandled = search.isHandled(call, call);
  if (search.isTooLong) return undefined;
  const placeOf = (node: NodeId): Place => program.placeOf(node);
  const lists = [...search.lists].map(placeOf);
  if (isHandled) {
    const left = [...search.left].filter((site) => isPlainDrop(fn, call, site));
    if (left.length === 0) return undefined;
    const awaits = left.every((site) => mayWait(fn, site)) ? left.map(placeOf) : [];
    return { awaits, lists: [], why: 'caller', left: left.map(placeOf), isHandledElsewhere: true };
  }
  const sites = search.sites.size > 0 ? [...search.sites] : search.isAwaited ? [] : [call];
  const seen = sites.flatMap((site) => site ?? []);
  const isGathered = seen.some((site) => program.at(site).kind === 'join');
  const isOfCaller = !sites.includes(call) && !isGathered;
  const why = whyOf(search, isOfCaller);
  const awaits =
    why !== 'held' && sites.every((site) => mayWait(fn, site)) ? seen.map(placeOf) : [];
  const left = isOfCaller ? seen.map(placeOf) : [];
  return { awaits, lists, why, left, isHandledElsewhere: false };
}

function whyOf({ isInForEach, isHeld }: Search, isOfCaller: boolean): WhyFloating {
  if (isInForEach) return 'forEach';
  if (isHeld) return 'held';
  return isOfCaller ? 'caller' : 'call';
}

/** Whether `await` may stand before a call. */
function mayWait({ solved: { program } }: SolvedFunction, site: Site): boolean {
  const owner = site === undefined ? NONE : program.ownerOf(site);
  return owner >= 0 && (program.at(owner) as FunctionNode).async;
}

/** Whether a call surely calls the one function that makes the cloud call, and nobody can wait for it elsewhere. */
function isPlainDrop(fn: SolvedFunction, call: NodeId, site: NodeId): boolean {
  const { program, pointsTo } = fn.solved;
  const node = program.at(site);
  if (site === call || node.kind !== 'call' || node.callee < 0) return false;
  if (fn.consumersOf(site).length > 1) return false;
  const tokens = [...pointsTo.of(program.ref(site, node.callee))];
  return tokens.length === 1 && isFollowed(fn, site) && !isPromised(fn, program.ownerOf(site));
}

/** Whether a function is called by `new Promise()`, or stands in one that is: it settles that promise by itself. */
function isPromised(fn: SolvedFunction, from: NodeId): boolean {
  const { program, calls } = fn.solved;
  for (let owner = from; owner >= 0; owner = program.ownerOf(owner)) {
    const edges = calls.callers.get(owner) ?? [];
    if (edges.some(({ call }) => fn.consumersOf(call).length === 0)) return true;
  }
  return false;
}

/** A promise that is handed on more often counts as handled: the search recurses. */
const MOST_STEPS = 1_000;

/** The call, or `Promise.all`, that gave a promise last; undefined where an `await` in a callback stands before that promise. */
type Site = NodeId | undefined;

/** Follows a promise, forwards, to all who handle it or leave it. */
class Search {
  readonly #seen = new Set<NodeId>();
  /** The calls that give the promise where it is dropped. */
  readonly sites = new Set<Site>();
  /** Those of them that are dropped at once. */
  readonly left = new Set<NodeId>();
  /** The lists with the promise in them that somebody waits for or returns. */
  readonly lists = new Set<NodeId>();
  isInForEach = false;
  /** Whether the promise is in a list or object that somebody waits for, which waits for nothing in it. */
  isHeld = false;
  /** Whether the promise is awaited, by functions whose own promises nobody handles. */
  isAwaited = false;
  isTooLong = false;

  constructor(
    readonly fn: SolvedFunction,
    readonly mains: ReadonlySet<NodeId>,
  ) {}

  /** `held`: the value is a list or an object that has the promise in it. */
  isHandled(node: NodeId, site: Site, held = false): boolean {
    if (this.#seen.has(node)) return false;
    if (this.#seen.size >= MOST_STEPS) {
      this.isTooLong = true;
      return true;
    }
    this.#seen.add(node);
    const { program } = this.fn.solved;
    const flow = program.at(node);
    if (flow.kind === 'join' && flow.role === 'awaited') {
      if (!held) return this.#isAwaited(node);
      this.#hold(program.ref(node, flow.sources[0]!));
    }
    if (flow.kind === 'join' && flow.role === 'returns') {
      return this.#isReturned(program.ownerOf(node), site, held);
    }
    if (flow.kind === 'join' && flow.role === 'gathered' && held) {
      return this.#goesOn(node, node, false);
    }
    return this.#goesOn(node, site, held);
  }

  #goesOn(node: NodeId, site: Site, held: boolean): boolean {
    const { program, pointsTo } = this.fn.solved;
    const isUsed = this.#isUsed(node, site, held);
    const targets = [...pointsTo.targetsOf(node)].filter((target) => {
      const flow = program.at(target);
      return flow.kind !== 'call' && !(flow.kind === 'member' && OF_LIST.test(flow.name));
    });
    return any(targets, (target) => this.isHandled(target, site, held)) || isUsed;
  }

  /** What a cloud function gives is sent as it is: nobody waits for what is in it. */
  #noteReturn(list: NodeId, by: NodeId): void {
    const { program } = this.fn.solved;
    const flow = program.at(by);
    if (flow.kind !== 'join' || flow.role !== 'returns') return;
    if (this.mains.has(program.ownerOf(by))) this.#hold(list);
  }

  #hold(list: NodeId): void {
    this.isHeld = true;
    if (this.fn.solved.program.at(list).kind !== 'object') this.lists.add(list);
  }

  /** Whether somebody waits for the function that waits. What runs by itself, beside all functions, is a script. */
  #isAwaited(node: NodeId): boolean {
    const { program, calls } = this.fn.solved;
    const owner = program.ownerOf(node);
    if (owner < 0 || !(program.at(owner) as FunctionNode).async) return true;
    if (this.mains.has(owner) || isLeft(this.fn, owner) || isPromised(this.fn, owner)) return true;
    this.isAwaited = true;
    return any(calls.callers.get(owner) ?? [], ({ call, callee }) => {
      if (isOfList(this.fn, callee)) return false;
      if (program.ownerOf(call) < 0) return true;
      if (callee >= 0) return this.isHandled(call, call);
      const name = calleeName(this.fn, call);
      if (name === 'forEach') this.isInForEach = true;
      else return !GIVES_BACK.test(name) || this.isHandled(call, undefined, HOLDS.test(name));
      return false;
    });
  }

  #isUsed(node: NodeId, site: Site, held: boolean): boolean {
    return any(this.fn.consumersOf(node), ({ by, how }) => {
      switch (how) {
        case 'passed':
          if (held) this.#noteReturn(node, by);
          return false; // see where it goes
        case 'dropped':
        case 'tested':
        case 'guarded':
        case 'part':
          return this.#isLeft(node, site);
        case 'operand':
          return !isLook(this.fn, by) || this.#isLeft(node, site);
        case 'object': {
          const read = by < 0 ? undefined : this.fn.solved.program.at(by);
          if (read?.kind !== 'member') return true;
          return held ? !OF_LIST.test(read.name) : isChained(read.name);
        }
        case 'item':
        case 'property':
          return this.isHandled(by, site, true);
        case 'argument': {
          if (isLogging(this.fn, by)) return this.#isLeft(node, site);
          if (isFollowed(this.fn, by)) return false;
          const lists = listsPushedTo(this.fn, by);
          return lists === undefined || any(lists, (list) => this.isHandled(list, site, true));
        }
        default:
          return true;
      }
    });
  }

  #isLeft(node: NodeId, site: Site): false {
    this.sites.add(site);
    if (node === site) this.left.add(node);
    return false;
  }

  /** A function gives the promise to those who call it. */
  #isReturned(owner: NodeId, site: Site, held: boolean): boolean {
    if (isLeft(this.fn, owner) || this.mains.has(owner)) {
      return !(held && this.mains.has(owner));
    }
    return any(this.fn.solved.calls.callers.get(owner) ?? [], ({ call, callee }) => {
      if (isOfList(this.fn, callee)) return false;
      if (callee >= 0) return this.isHandled(call, call, held);
      const name = calleeName(this.fn, call);
      return (
        (isChained(name) || GIVES_BACK.test(name)) &&
        this.isHandled(call, site, held || HOLDS.test(name))
      );
    });
  }
}

/** Whether it is so for one, having looked at all: each may leave the promise somewhere. */
function any<T>(items: Iterable<T>, test: (item: T) => boolean): boolean {
  let found = false;
  for (const item of items) if (test(item)) found = true;
  return found;
}

/** Whether an operation only looks at a promise, or makes a text of it. */
function isLook(fn: SolvedFunction, by: NodeId): boolean {
  const flow = fn.solved.program.at(by);
  return (
    flow.kind === 'operation' &&
    /^(?:!x|typeofx|[=!]==?|[<>]=?|String|Boolean|JSON\.stringify)$/.test(flow.operator)
  );
}

/** The lists that a call pushes onto; undefined where it does something else, or they are not all known. */
function listsPushedTo(fn: SolvedFunction, call: NodeId): readonly NodeId[] | undefined {
  if (!/^(?:push|unshift)$/.test(calleeName(fn, call))) return undefined;
  const { program } = fn.solved;
  return listsOf(fn, program.ref(call, (program.at(call) as CallNode).callee));
}

/** Whether a callee is a list's own method: for the engine any item of the list may stand under that name. */
function isOfList(fn: SolvedFunction, callee: NodeId): boolean {
  return callee >= 0 && listsOf(fn, callee) !== undefined;
}

/** The lists whose member is read; undefined where they are not all known to be lists. */
function listsOf(fn: SolvedFunction, read: NodeId): readonly NodeId[] | undefined {
  const { program, pointsTo } = fn.solved;
  const member = program.at(read);
  if (member.kind !== 'member') return undefined;
  const origins = [...pointsTo.of(program.ref(read, member.object))].map((token) =>
    isOutside(token) ? undefined : originOf(token),
  );
  const lists = origins.flatMap((origin) =>
    origin?.facet === 'self' && program.at(origin.node).kind === 'array' ? [origin.node] : [],
  );
  if (lists.length === 0 || lists.length < origins.length) return undefined;
  // The list that a `map` makes stands nowhere in the code: its call does.
  return lists.flatMap((list) =>
    program.localOf(list) === undefined
      ? [...pointsTo.targetsOf(list)].filter((target) => program.at(target).kind === 'call')
      : [list],
  );
}

/** What a list has itself; for the engine any of its items may stand under such a name. */
const OF_LIST = /^(?:length|push|unshift)$/;

/** Methods whose result holds what their callbacks return, or is that. */
const GIVES_BACK = /^(?:map|flatMap|reduce|reduceRight)$/;

/** Those whose result is a list of it. */
const HOLDS = /^(?:map|flatMap)$/;
