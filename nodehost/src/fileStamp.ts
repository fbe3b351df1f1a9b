import { statSync } from 'node:fs';

/** A file can change twice within this time and keep its size and times: clocks of file systems tick slowly. */
const TICK_MS = 100;

let young = 0;

/**
 * The state of a file or folder by its size, times and identity, without reading it; undefined when
 * it is absent. One that changed just now has another stamp every time, until its times can be told
 * apart from those of the next change.
 */
export function fileStamp(path: string): string | undefined {
  try {
    const state = statSync(path, { throwIfNoEntry: false });
    if (state === undefined) return undefined;
    const { size, mtimeMs, ctimeMs, ino } = state;
    if (Date.now() - Math.max(mtimeMs, ctimeMs) < TICK_MS) {
      young += 1;
      return `young ${young}`;
    }
    return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  } catch {
    return undefined;
  }
}
