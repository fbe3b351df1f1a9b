import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type FileLock, lockFile } from './fileLock';
import { pause } from './pause';
import { readRegularFile } from './readRegularFile';

/** How long a program takes at most from emptying a file to filling it again. */
const EMPTY_MS = 50;

/** What a file is to become. */
export interface Replacement {
  /** The text that the new one was made from; undefined when the file was absent. */
  readonly before: string | undefined;
  readonly text: string;
}

/**
 * Replaces a file that still holds the text that the new one was made from; returns whether it did.
 *
 * Nobody ever sees half of it: the text goes into a temporary file beside, and onto the disk, before
 * that takes the file's name. Runs at once take turns. Programs that know nothing of the lock are
 * noticed up to the moment of the renaming, and one that writes into the old file during it gets its
 * text back in place. Mode and owner stay. A file with several names, or an owner that cannot be
 * given to another file, is written in its place. Missing folders are made.
 *
 * Throws the file system's error, with everything left as it was.
 * @param path with all links followed (`realLocation`)
 */
export function replaceFile(path: string, replacement: Replacement): boolean {
  const folder = dirname(path);
  if (replacement.before === undefined) mkdirSync(folder, { recursive: true });
  // A file's name may be as long as the system allows, and these are longer.
  const stem = join(folder, `.${[...basename(path)].slice(0, 40).join('')}`);
  const lock = lockFile(`${stem}.cloudcall-lock`);
  try {
    return replaceLocked(path, replacement, stem, lock);
  } finally {
    lock.release();
  }
}

function replaceLocked(
  path: string,
  { before, text }: Replacement,
  stem: string,
  lock: FileLock,
): boolean {
  const fresh = `${stem}.cloudcall-new`;
  const old = `${stem}.cloudcall-old`;
  // What a run that was killed has left.
  for (const file of [fresh, old]) rmSync(file, { force: true });
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats !== undefined && !stats.isFile()) return false;
    if (stats !== undefined) refuseReadOnly(path);
    const isMoved = writeFresh(fresh, text, stats);
    if (!isMoved || (stats?.nlink ?? 1) > 1) {
      if (!lock.isHeld() || !holds(path, before)) return false;
      writeInPlace(path, text);
      return true;
    }
    if (before === undefined) return createFrom(fresh, path, lock);
    // An empty file is most often one that its writer has just opened.
    if (before === '') pause(EMPTY_MS);
    const kept = canLink(path, old) ? old : path;
    if (!lock.isHeld() || !holds(kept, before)) return false;
    renameSync(fresh, path);
    syncFolder(dirname(path));
    if (kept === path || holds(old, before)) return true;
    if (holds(path, text)) renameSync(old, path);
    return false;
  } finally {
    for (const file of [fresh, old]) rmSync(file, { force: true });
  }
}

/** Renaming over a file asks for no right to it, and an administrator may write everything: the file's own mode decides. */
function refuseReadOnly(path: string): void {
  accessSync(path, constants.W_OK);
  if ((lstatSync(path).mode & 0o222) !== 0) return;
  throw Object.assign(new Error(`EACCES: permission denied, open '${path}'`), { code: 'EACCES' });
}

/** Writes the text to a new file with mode and owner of another; returns whether it could be given that owner. */
function writeFresh(path: string, text: string, like: Stats | undefined): boolean {
  // Not even for a moment can more people read it than the one that it replaces.
  const descriptor = openSync(path, 'wx', like === undefined ? 0o666 : 0o600);
  try {
    writeFileSync(descriptor, text);
    const isOwned = like === undefined || giveTo(descriptor, like);
    if (like !== undefined) fchmodSync(descriptor, like.mode & 0o7777);
    fsyncSync(descriptor);
    return isOwned;
  } finally {
    closeSync(descriptor);
  }
}

function giveTo(descriptor: number, { uid, gid }: Stats): boolean {
  try {
    fchownSync(descriptor, uid, gid);
    return true;
  } catch {
    return false;
  }
}

/** Gives the new file its name unless somebody else has made one of that name. */
function createFrom(fresh: string, path: string, lock: FileLock): boolean {
  if (!lock.isHeld()) return false;
  if (!canLink(fresh, path)) {
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return false;
    renameSync(fresh, path);
  }
  syncFolder(dirname(path));
  return true;
}

/** Gives a file a second name; false where that name is taken or the file system knows no such thing. */
function canLink(path: string, name: string): boolean {
  try {
    linkSync(path, name);
    return true;
  } catch {
    return false;
  }
}

function holds(path: string, text: string | undefined): boolean {
  try {
    return readRegularFile(path).toString('utf8') === text;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' && text === undefined;
  }
}

function writeInPlace(path: string, text: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at, undefined, at);
    ftruncateSync(descriptor, bytes.length);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes the renaming last through a loss of power; where folders cannot be opened the system sees to it. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {}
}
