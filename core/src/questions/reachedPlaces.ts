import type { SolvedFunction } from '../flow/solvedFunction';
import { placeKey } from '../text/span';
import type { Reached } from './following';

/** What part of a value may be at a place, as the names that lead to it, by the place's key. */
export type ReachedPlaces = ReadonlyMap<string, readonly string[]>;

/** Where a value and its parts may get to; of two parts at one place the first counts. */
export function reachedPlaces(fn: SolvedFunction, reached: readonly Reached[]): ReachedPlaces {
  const found = new Map<string, readonly string[]>();
  for (const { node, path } of reached) {
    const key = placeKey(fn.solved.program.placeOf(node));
    if (!found.has(key)) found.set(key, path);
  }
  return found;
}
