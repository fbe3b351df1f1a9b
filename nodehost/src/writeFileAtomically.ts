import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file so that nobody ever sees half of it: into a temporary file beside it, which then
 * takes its name. A link stays a link, the mode stays as it was, missing folders are made. Throws
 * the file system's error and leaves everything as it was when that is not possible, also for a
 * file that is read-only.
 */
export function writeFileAtomically(path: string, text: string): void {
  const exists = existsSync(path);
  const target = exists ? realpathSync(path) : path;
  if (exists) refuseReadOnly(target);
  else mkdirSync(dirname(target), { recursive: true });
  const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    if (exists) chmodSync(temporary, statSync(target).mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Renaming over a file asks for no right to it, and an administrator may write everything: the file's own mode decides. */
function refuseReadOnly(path: string): void {
  accessSync(path, constants.W_OK);
  if ((statSync(path).mode & 0o222) !== 0) return;
  throw Object.assign(new Error(`EACCES: permission denied, open '${path}'`), { code: 'EACCES' });
}
