import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { writeCacheFile } from '../../../nodehost/src/writeCacheFile';
import { type DiskAnswer, holdsStill, type RecordedDisk } from './recordedDisk';

/** Runs that are kept; those used longest ago go first. */
const MOST_RUNS = 24;
/** Longer ones are not kept, in characters. */
const LONGEST = 64 * 1024 * 1024;

const ASKED = ['read', 'list'] as const;

/**
 * What earlier runs found, in files of their own: each with all that was asked of the disk, so that
 * it is taken only where the disk would answer the same. Anything that is not as it was written is as
 * good as nothing.
 */
export class ResultCache {
  readonly #folder: string;

  /** @param folder made when something is kept */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * What a run with the same key found; undefined where there is none, or something has changed.
   * @param key everything but the disk on which the result depends
   */
  find(key: readonly unknown[]): unknown {
    const file = this.#file(key);
    const entry = readEntry(file);
    if (entry === undefined || !entry.answers.every(holdsStill)) return undefined;
    touch(file);
    return entry.result;
  }

  /** Keeps what a run found, where all that it asked of the disk had one answer. */
  keep(key: readonly unknown[], disk: RecordedDisk, result: unknown): void {
    const { answers } = disk;
    if (answers === undefined) return;
    const rows = answers.map(({ asked, path, stamp, digest }) => [
      ASKED.indexOf(asked),
      path,
      stamp?.startsWith('young') ? null : (stamp ?? null),
      digest,
    ]);
    const content = JSON.stringify([rows, result]);
    if (content.length > LONGEST) return;
    if (writeCacheFile(this.#file(key), `${sumOf(content)}\n${content}`)) this.#removeOldest();
  }

  #file(key: readonly unknown[]): string {
    return join(this.#folder, `${sumOf(JSON.stringify(key))}.run`);
  }

  #removeOldest(): void {
    try {
      const files = readdirSync(this.#folder)
        .filter((name) => name.endsWith('.run'))
        .map((name) => join(this.#folder, name));
      if (files.length <= MOST_RUNS) return;
      const used = files.map((path) => ({ path, at: statSync(path).mtimeMs }));
      used.sort((a, b) => b.at - a.at);
      for (const { path } of used.slice(MOST_RUNS)) rmSync(path, { force: true });
    } catch {
      // Another run is cleaning up too.
    }
  }
}

interface Entry {
  readonly answers: readonly DiskAnswer[];
  readonly result: unknown;
}

function readEntry(file: string): Entry | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const content = text.slice(end + 1);
    if (text.slice(0, end) !== sumOf(content)) return undefined;
    const [rows, result] = JSON.parse(content) as [
      [number, string, string | null, string][],
      unknown,
    ];
    const answers = rows.map(([asked, path, stamp, digest]): DiskAnswer => {
      return { asked: ASKED[asked] ?? 'read', path, stamp: stamp ?? undefined, digest };
    });
    return { answers, result };
  } catch {
    return undefined;
  }
}

function touch(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // It was removed meanwhile.
  }
}

function sumOf(text: string): string {
  return createHash('sha1').update(text).digest('base64url');
}
