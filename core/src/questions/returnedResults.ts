import type { NodeId } from '../flow/nodeIds';
import type { SolvedFunction } from '../flow/solvedFunction';
import type { Place } from '../text/span';
import { isLeft, isLogging } from './following';
import { mainsOf } from './handlers';
import { perCloudCall } from './perCloudCall';

/** Where the results of cloud calls, or their `buffer`, are handed to the caller just as they are, by the calls' numbers. */
export const returnedResults = perCloudCall((fn) => {
  const mains = mainsOf(fn);
  return (call): readonly Place[] | undefined => {
    const search = new Search(fn, mains);
    if (!search.isReturned(call, undefined, false)) return undefined;
    return [...search.places].map((node) => fn.solved.program.placeOf(node));
  };
});

/** A value that is handed on more often is not followed: the search recurses. */
const MOST_STEPS = 1_000;

/** Follows a value to where `main` returns it; anything else that is done with it ends the search. */
class Search {
  /** The expressions that are returned first. */
  readonly places = new Set<NodeId>();
  readonly #seen = new Set<NodeId>();

  constructor(
    readonly fn: SolvedFunction,
    readonly mains: ReadonlySet<NodeId>,
  ) {}

  /**
   * Whether nothing else is done with a value, logging aside.
   * @param place where it was returned or put into an object before
   * @param isPart whether it is a member of the result that is not its buffer
   */
  isReturned(node: NodeId, place: NodeId | undefined, isPart: boolean): boolean {
    if (this.#seen.has(node)) return true;
    if (this.#seen.size >= MOST_STEPS) return false;
    this.#seen.add(node);
    const { program } = this.fn.solved;
    return this.fn.consumersOf(node).every(({ by, how }) => {
      switch (how) {
        case 'passed':
          return this.#isPassed(node, by, place, isPart);
        case 'property':
          return this.isReturned(by, place ?? node, isPart);
        case 'object': {
          const member = by < 0 ? undefined : program.at(by);
          if (member?.kind !== 'member' || place !== undefined || isPart) return false;
          return this.isReturned(by, undefined, member.name !== 'buffer');
        }
        case 'argument':
          return isLogging(this.fn, by);
        default:
          return how === 'dropped';
      }
    });
  }

  #isPassed(node: NodeId, by: NodeId, place: NodeId | undefined, isPart: boolean): boolean {
    const { program, calls } = this.fn.solved;
    const flow = program.at(by);
    if (flow.kind !== 'join' || flow.role !== 'returns') return this.isReturned(by, place, isPart);
    const owner = program.ownerOf(by);
    const first = place ?? node;
    if (this.mains.has(owner)) {
      if (!isPart) this.places.add(first);
      return true;
    }
    const callers = calls.callers.get(owner) ?? [];
    return (
      !isLeft(this.fn, owner) &&
      callers.every(({ call, callee }) => callee >= 0 && this.isReturned(call, first, isPart))
    );
  }
}
