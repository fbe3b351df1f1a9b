import type { FunctionQuestion } from '../flow/functionQuestion';
import { followEvent, handlersOf } from './handlers';
import { readsPush } from './pushHandlers';
import { type ReachedPlaces, reachedPlaces } from './reachedPlaces';

const PUSH_SIGNS = /MsgType|\bEvent\b/;

/** Whether a text may have to do with pushed messages; known before anything is solved. */
export function saysPush(text: string): boolean {
  return PUSH_SIGNS.test(text);
}

/** The places that a pushed message and its parts may get to. */
export const pushedPlaces: FunctionQuestion<ReachedPlaces> = {
  signs: PUSH_SIGNS,
  none: new Map(),
  answer: (fn) => {
    const handlers = handlersOf(fn).filter((handler) => readsPush(fn, handler));
    return reachedPlaces(
      fn,
      handlers.flatMap((handler) => followEvent(fn, handler).reached),
    );
  },
};
