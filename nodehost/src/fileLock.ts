import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  linkSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
} from 'node:fs';
import { pause } from './pause';

/** A lock is held for milliseconds; one this old belongs to a run that has died. */
const STALE_MS = 10_000;
const MAX_WAIT_MS = 30_000;

/** A lock that this process holds. */
export interface FileLock {
  /** Whether it is still there, and not taken over by a run that thought this one dead. */
  isHeld(): boolean;
  release(): void;
}

/**
 * Takes a lock file, as git does: whoever makes it has it, everybody else waits. One that its run
 * has left behind is taken over. Throws an error with code `ELOCKED` when others keep it too long,
 * and the file system's error when it cannot be made.
 */
export function lockFile(path: string): FileLock {
  const began = performance.now();
  let seen: { readonly stats: Stats; readonly since: number } | undefined;
  for (;;) {
    const descriptor = create(path);
    if (descriptor !== undefined) return held(path, descriptor);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) continue;
    const now = performance.now();
    if (seen === undefined || !isSame(seen.stats, stats)) seen = { stats, since: now };
    // The second clock is for file systems whose time is not ours.
    if (Date.now() - stats.mtimeMs > STALE_MS || now - seen.since > STALE_MS) {
      takeAway(path, stats);
    } else if (now - began > MAX_WAIT_MS) {
      throw Object.assign(new Error(`ELOCKED: ${path}`), { code: 'ELOCKED' });
    } else pause(1 + Math.random() * 9);
  }
}

function create(path: string): number | undefined {
  try {
    return openSync(path, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  }
}

function held(path: string, descriptor: number): FileLock {
  const own = fstatSync(descriptor);
  const isHeld = (): boolean => {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats !== undefined && isSame(own, stats);
  };
  return {
    isHeld,
    release(): void {
      if (isHeld()) rmSync(path, { force: true });
      closeSync(descriptor);
    },
  };
}

/** Removes a lock that was found stale; a fresh one that has come into its place is put back. */
function takeAway(path: string, stale: Stats): void {
  const aside = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    renameSync(path, aside);
    if (!isSame(lstatSync(aside), stale)) linkSync(aside, path);
  } catch {
    // Somebody else was quicker.
  }
  rmSync(aside, { force: true });
}

function isSame(a: Stats, b: Stats): boolean {
  return a.ino === b.ino && a.dev === b.dev && a.mtimeMs === b.mtimeMs;
}
