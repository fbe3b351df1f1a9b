import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** Larger files are not source that anybody has written; they are reported as unreadable. */
export const MAX_BYTES = 16 * 1024 * 1024;

const CHUNK = 64 * 1024;

// A pipe without a writer would keep a plain `open` waiting for ever. Windows has no such flag.
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** Why something that exists is not read. */
export type ReadObstacle = 'EISDIR' | 'not a regular file' | 'too large';

/** Thrown instead of reading what is no regular file, or more than the limit. */
export class UnreadableFileError extends Error {
  readonly code: ReadObstacle;

  constructor(code: ReadObstacle) {
    super(code);
    this.name = 'UnreadableFileError';
    this.code = code;
  }
}

/**
 * The bytes of a regular file, links followed. What kind of file it is and how much it holds is
 * asked of the opened file, so that nothing can be put in its place in between, and files that do
 * not know their size (`/proc`) are held to the limit too. Throws `UnreadableFileError`, or the
 * file system's error.
 */
export function readRegularFile(path: string, limit = MAX_BYTES): Buffer {
  const descriptor = open(path);
  try {
    const stats = fstatSync(descriptor);
    if (stats.isDirectory()) throw new UnreadableFileError('EISDIR');
    if (!stats.isFile()) throw new UnreadableFileError('not a regular file');
    if (stats.size > limit) throw new UnreadableFileError('too large');
    return readUpTo(descriptor, limit, stats.size);
  } finally {
    closeSync(descriptor);
  }
}

function open(path: string): number {
  try {
    return openSync(path, FLAGS);
  } catch (error) {
    // A socket, or a device without a driver.
    if ((error as NodeJS.ErrnoException).code !== 'ENXIO') throw error;
    throw new UnreadableFileError('not a regular file');
  }
}

function readUpTo(descriptor: number, limit: number, expected: number): Buffer {
  const chunks: Buffer[] = [];
  let length = 0;
  for (let size = expected + 1; ; size = CHUNK) {
    const chunk = Buffer.allocUnsafe(size);
    const read = readSync(descriptor, chunk, 0, size, null);
    if (read === 0) return Buffer.concat(chunks, length);
    length += read;
    if (length > limit) throw new UnreadableFileError('too large');
    chunks.push(chunk.subarray(0, read));
  }
}
