import { changedRange } from '#core';

/** A key's text: a letter, a pair that the editor closed, a line break with its indent. */
const KEY = /^(?:.{0,2}|\s+)$/su;

/** Whether a change of a text looks like one key: what stands there is half-typed for a moment. */
export function isKeystroke(before: string, after: string): boolean {
  const { start, oldEnd, newEnd } = changedRange(before, after);
  return KEY.test(before.slice(start, oldEnd)) && KEY.test(after.slice(start, newEnd));
}
