import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** Larger files are not source that anybody has written; they are reported as unreadable. */
const MAX_BYTES = 16 * 1024 * 1024;

const CHUNK = 64 * 1024;

// A pipe without a writer would keep a plain `open` waiting for ever. Windows has no such flag.
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** Most files fit, and a text is made of them before the next one is read. */
const shared = Buffer.allocUnsafeSlow(CHUNK);

/** Why something that exists is not read. */
type ReadObstacle = 'EISDIR' | 'not a regular file' | 'too large';

/** Thrown instead of reading what is no regular file, or more than the limit. */
class UnreadableFileError extends Error {
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
  return withBytes(path, limit, (bytes) => Buffer.from(bytes));
}

/** The text of a regular file in UTF-8, as `readRegularFile` reads it. */
export function readRegularText(path: string): string {
  return withBytes(path, MAX_BYTES, toText);
}

/** The same where the path itself is no link; undefined where it is one, or the system cannot tell so. */
export function readUnlinkedText(path: string): string | undefined {
  if (constants.O_NOFOLLOW === undefined) return undefined;
  try {
    return withBytes(path, MAX_BYTES, toText, FLAGS | constants.O_NOFOLLOW);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOOP') return undefined;
    throw error;
  }
}

function toText(bytes: Buffer): string {
  return bytes.toString('utf8');
}

/** Reads a file; its bytes belong to `take` only while that runs. */
function withBytes<T>(path: string, limit: number, take: (bytes: Buffer) => T, flags = FLAGS): T {
  const descriptor = open(path, flags);
  try {
    const stats = fstatSync(descriptor);
    if (stats.isDirectory()) throw new UnreadableFileError('EISDIR');
    if (!stats.isFile()) throw new UnreadableFileError('not a regular file');
    if (stats.size > limit) throw new UnreadableFileError('too large');
    return take(readUpTo(descriptor, limit, stats.size));
  } finally {
    closeSync(descriptor);
  }
}

function open(path: string, flags: number): number {
  try {
    return openSync(path, flags);
  } catch (error) {
    // A socket, or a device without a driver.
    if ((error as NodeJS.ErrnoException).code !== 'ENXIO') throw error;
    throw new UnreadableFileError('not a regular file');
  }
}

function readUpTo(descriptor: number, limit: number, expected: number): Buffer {
  // One byte more than there should be tells at once whether that was all.
  const first = expected < CHUNK ? shared : Buffer.allocUnsafe(expected + 1);
  const length = readSync(descriptor, first, 0, first.length, null);
  if (length > limit) throw new UnreadableFileError('too large');
  if (length < first.length && (length === expected || length === 0)) {
    return first.subarray(0, length);
  }
  return readOn(descriptor, limit, [Buffer.from(first.subarray(0, length))]);
}

/** Reads on until nothing more comes: a file that grows, or that does not know its size. */
function readOn(descriptor: number, limit: number, chunks: Buffer[]): Buffer {
  let length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const read = readSync(descriptor, chunk, 0, CHUNK, null);
    if (read === 0) return Buffer.concat(chunks, length);
    length += read;
    if (length > limit) throw new UnreadableFileError('too large');
    chunks.push(chunk.subarray(0, read));
  }
}
