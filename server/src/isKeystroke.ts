import { type ChangedRange, changedRange } from '#core';

/** A key's text: a letter, a pair that the editor closed, a line break with its indent. */
const KEY = /^(?:.{0,2}|\s+)$/su;

/**
 * Whether a change of a text looks like one key, at one cursor or at several: what stands there is
 * half-typed for a moment.
 * @param range what differs, where that is known already
 */
export function isKeystroke(
  before: string,
  after: string,
  { start, oldEnd, newEnd }: ChangedRange = changedRange(before, after),
): boolean {
  const old = before.slice(start, oldEnd);
  const now = after.slice(start, newEnd);
  if (KEY.test(old) && KEY.test(now)) return true;
  const lines = old.split('\n');
  const newLines = now.split('\n');
  return (
    lines.length > 1 &&
    lines.length === newLines.length &&
    lines.every((line, at) => isKeystroke(line, newLines[at] ?? ''))
  );
}
