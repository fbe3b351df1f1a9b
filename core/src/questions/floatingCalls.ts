import type { FunctionNode } from '../flow/fileGraph';
import type { FunctionQuestion } from '../flow/functionQuestion';
import { NONE, type NodeId } from '../flow/nodeIds';
import type { SolvedFunction } from '../flow/solvedFunction';
import type { Place } from '../text/span';
import { calleeName, isChained, isFollowed, isLeft } from './following';

/** A cloud call whose promise nobody handles. */
export interface FloatingCall {
  /** Where `await` would have to stand; empty where it may not stand in all of these places. */
  readonly awaits: readonly Place[];
  /** Whether it is awaited, in a callback of `forEach`, which waits for none. */
  readonly isInForEach: boolean;
  /** Whether it is the function that makes the call for which nobody waits. */
  readonly isOfCaller: boolean;
  /** The calls of that function that nobody waits for, as far as they are seen. */
  readonly left: readonly Place[];
}

/** The cloud calls whose promise nobody handles, by their number. */
export const floatingCalls: FunctionQuestion<ReadonlyMap<number, FloatingCall>> = {
  signs: /openapi|\\[ux]/,
  none: new Map(),
  answer: (fn) =>
    new Map(
      fn.flow.uses.flatMap(({ call }) => {
        const floating = call === undefined ? undefined : fateOf(fn, call.node);
        return call === undefined || floating === undefined ? [] : [[call.node, floating] as const];
      }),
    ),
};

/** What becomes of the promise that a call gives; undefined where somebody handles it. */
function fateOf(fn: SolvedFunction, call: NodeId): FloatingCall | undefined {
  const search = new Search(fn);
  if (search.isHandled(call, call)) return undefined;
  const { isInForEach } = search;
  const sites = search.sites.size > 0 ? [...search.sites] : search.isAwaited ? [] : [call];
  const { program } = fn.solved;
  const isAsync = sites.every((site) => {
    const owner = site === undefined ? NONE : program.ownerOf(site);
    return owner >= 0 && (program.at(owner) as FunctionNode).async;
  });
  const seen = sites.flatMap((site) => site ?? []);
  const isOfCaller = !sites.includes(call);
  const places = seen.map((site) => program.placeOf(site));
  return { awaits: isAsync ? places : [], isInForEach, isOfCaller, left: isOfCaller ? places : [] };
}

/** A promise that is handed on more often counts as handled: the search recurses. */
const MOST_STEPS = 1_000;

/** The call that gave a promise last; undefined where an `await` in a callback stands before that promise. */
type Site = NodeId | undefined;

/** Follows a promise, forwards, to somebody who handles it. */
class Search {
  readonly #seen = new Set<NodeId>();
  /** The calls that give the promise where it is dropped. */
  readonly sites = new Set<Site>();
  isInForEach = false;
  /** Whether the promise is awaited, by functions whose own promises nobody handles. */
  isAwaited = false;

  constructor(readonly fn: SolvedFunction) {}

  isHandled(node: NodeId, site: Site): boolean {
    if (this.#seen.has(node)) return false;
    if (this.#seen.size >= MOST_STEPS) return true;
    this.#seen.add(node);
    const { program, pointsTo } = this.fn.solved;
    const flow = program.at(node);
    if (flow.kind === 'join' && flow.role === 'awaited') return this.#isAwaited(node);
    if (flow.kind === 'join' && flow.role === 'returns') {
      return this.#isReturned(program.ownerOf(node), site);
    }
    if (this.#isUsed(node, site)) return true;
    return [...pointsTo.targetsOf(node)].some((target) => {
      const { kind } = program.at(target);
      return kind !== 'call' && this.isHandled(target, site);
    });
  }

  /** Whether somebody waits for the function that waits. What runs by itself, beside all functions, is a script. */
  #isAwaited(node: NodeId): boolean {
    const { program, calls } = this.fn.solved;
    const owner = program.ownerOf(node);
    if (owner < 0 || !(program.at(owner) as FunctionNode).async) return true;
    if (isLeft(this.fn, owner) || this.#isPromised(owner)) return true;
    this.isAwaited = true;
    return (calls.callers.get(owner) ?? []).some(({ call, callee }) => {
      if (program.ownerOf(call) < 0) return true;
      if (callee >= 0) return this.isHandled(call, call);
      const name = calleeName(this.fn, call);
      if (name === 'forEach') this.isInForEach = true;
      else return !GIVES_BACK.test(name) || this.isHandled(call, undefined);
      return false;
    });
  }

  /** Whether a function is called by `new Promise()`, or stands in one that is: it settles that promise by itself. */
  #isPromised(fn: NodeId): boolean {
    const { program, calls } = this.fn.solved;
    for (let owner = fn; owner >= 0; owner = program.ownerOf(owner)) {
      const edges = calls.callers.get(owner) ?? [];
      if (edges.some(({ call }) => this.fn.consumersOf(call).length === 0)) return true;
    }
    return false;
  }

  #isUsed(node: NodeId, site: Site): boolean {
    return this.fn.consumersOf(node).some(({ by, how }) => {
      switch (how) {
        case 'passed':
          return false; // see where it goes
        case 'dropped':
          this.sites.add(site);
          return false;
        case 'object': {
          const read = by < 0 ? undefined : this.fn.solved.program.at(by);
          return read?.kind !== 'member' || isChained(read.name);
        }
        case 'item':
        case 'property':
          return this.isHandled(by, site);
        case 'argument':
          return !isFollowed(this.fn, by);
        default:
          return true;
      }
    });
  }

  /** A function gives the promise to those who call it. */
  #isReturned(owner: NodeId, site: Site): boolean {
    if (isLeft(this.fn, owner)) return true;
    return (this.fn.solved.calls.callers.get(owner) ?? []).some(({ call, callee }) => {
      if (callee >= 0) return this.isHandled(call, call);
      const name = calleeName(this.fn, call);
      return (isChained(name) || GIVES_BACK.test(name)) && this.isHandled(call, site);
    });
  }
}

/** Methods whose result holds what their callbacks return. */
const GIVES_BACK = /^(?:map|flatMap|reduce|reduceRight)$/;
