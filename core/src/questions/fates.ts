import type { FunctionNode } from '../flow/fileGraph';
import type { FunctionQuestion } from '../flow/functionQuestion';
import type { NodeId } from '../flow/nodeIds';
import type { SolvedFunction } from '../flow/solvedFunction';
import type { Place } from '../text/span';
import { calleeName, isChained, isFollowed, isLeft } from './following';

/** A cloud call whose promise nobody handles. */
export interface FloatingCall {
  /** Where `await` would have to stand; empty where it may not stand in all of these places. */
  readonly awaits: readonly Place[];
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
export function fateOf(fn: SolvedFunction, call: NodeId): FloatingCall | undefined {
  const sites = new Set<NodeId>([call]);
  const search = new Search(fn);
  if (search.isHandled(call, call)) return undefined;
  for (const site of search.sites) sites.add(site);
  if (search.sites.size > 0 && !search.sites.has(call)) sites.delete(call);
  const { program } = fn.solved;
  const isAsync = [...sites].every((site) => {
    const owner = program.ownerOf(site);
    return owner >= 0 && (program.at(owner) as FunctionNode).async;
  });
  return { awaits: isAsync ? [...sites].map((site) => program.placeOf(site)) : [] };
}

/** A promise that is handed on more often counts as handled: the search recurses. */
const MOST_STEPS = 1_000;

/** Follows a promise, forwards, to somebody who handles it. */
class Search {
  readonly #seen = new Set<NodeId>();
  /** The calls that give the promise where it is dropped. */
  readonly sites = new Set<NodeId>();

  constructor(readonly fn: SolvedFunction) {}

  /** @param site the call that gave the promise last */
  isHandled(node: NodeId, site: NodeId): boolean {
    if (this.#seen.has(node)) return false;
    if (this.#seen.size >= MOST_STEPS) return true;
    this.#seen.add(node);
    const { program, pointsTo } = this.fn.solved;
    const flow = program.at(node);
    if (flow.kind === 'join' && flow.role === 'awaited') return true;
    if (flow.kind === 'join' && flow.role === 'returns') return this.#isReturned(node, site);
    if (this.#isUsed(node, site)) return true;
    return [...pointsTo.targetsOf(node)].some((target) => {
      const { kind } = program.at(target);
      return kind !== 'call' && this.isHandled(target, site);
    });
  }

  #isUsed(node: NodeId, site: NodeId): boolean {
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
  #isReturned(returns: NodeId, site: NodeId): boolean {
    const { program, calls } = this.fn.solved;
    const owner = program.ownerOf(returns);
    if (isLeft(this.fn, owner)) return true;
    return (calls.callers.get(owner) ?? []).some(({ call, callee }) => {
      if (callee >= 0) return this.isHandled(call, call);
      const name = calleeName(this.fn, call);
      return (isChained(name) || /^(map|flatMap)$/.test(name)) && this.isHandled(call, site);
    });
  }
}
