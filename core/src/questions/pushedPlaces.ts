import type { FunctionQuestion } from '../flow/functionQuestion';
import type { Span } from '../text/span';
import { followEvent, handlersOf } from './handlers';
import { readsPush } from './pushHandlers';

/** The names that lead from a pushed message to what may be at a place; none for the message itself. */
export type PushedPath = readonly string[];

const PUSH_SIGNS = /MsgType|\bEvent\b/;

/** Whether a text may have to do with pushed messages; known before anything is solved. */
export function saysPush(text: string): boolean {
  return PUSH_SIGNS.test(text);
}

/** The places that a pushed message and its parts may get to, by file and span. */
export const pushedPlaces: FunctionQuestion<ReadonlyMap<string, PushedPath>> = {
  signs: PUSH_SIGNS,
  none: new Map(),
  answer: (fn) => {
    const found = new Map<string, PushedPath>();
    for (const handler of handlersOf(fn)) {
      if (!readsPush(fn, handler)) continue;
      for (const { node, path } of followEvent(fn, handler).reached) {
        const { file, span } = fn.solved.program.placeOf(node);
        const place = placeKey(file, span);
        if (!found.has(place)) found.set(place, path);
      }
    }
    return found;
  },
};

/** A place as `pushedPlaces` names it. */
export function placeKey(file: string, { start, end }: Span): string {
  return `${start}:${end}:${file}`;
}
