/** A key's text: a letter, a pair that the editor closed, a line break with its indent. */
const KEY = /^(?:.{0,2}|\s+)$/su;

/** Whether a change of a text looks like one key: what stands there is half-typed for a moment. */
export function isKeystroke(before: string, after: string): boolean {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end += 1;
  }
  const removed = before.slice(start, before.length - end);
  return KEY.test(removed) && KEY.test(after.slice(start, after.length - end));
}
