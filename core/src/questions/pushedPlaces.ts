import type { FunctionQuestion } from '../flow/functionQuestion';
import { followEvent } from './handlers';
import { PUSH_SIGNS, pushHandlersOf } from './pushHandlers';
import { type ReachedPlaces, reachedPlaces } from './reachedPlaces';

/** Whether a text may have to do with pushed messages; known before anything is solved. */
export function saysPush(text: string): boolean {
  return PUSH_SIGNS.test(text);
}

/** The places that a pushed message and its parts may get to. */
export const pushedPlaces: FunctionQuestion<ReachedPlaces> = {
  signs: PUSH_SIGNS,
  none: new Map(),
  answer: (fn) =>
    reachedPlaces(
      fn,
      pushHandlersOf(fn).flatMap((handler) => followEvent(fn, handler).reached),
    ),
};
