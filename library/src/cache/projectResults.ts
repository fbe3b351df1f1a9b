import type { RecordedDisk } from './recordedDisk';
import type { ResultCache } from './resultCache';

/** Results of earlier runs over a project, as it was opened now. */
export class ProjectResults {
  readonly #cache: ResultCache;
  readonly #disk: RecordedDisk;
  readonly #key: readonly unknown[];

  /** @param key all but the disk and what is asked on which results depend; `openProject` puts it together */
  constructor(cache: ResultCache, disk: RecordedDisk, key: readonly unknown[]) {
    this.#cache = cache;
    this.#disk = disk;
    this.#key = key;
  }

  /** What was kept under a name, where nothing that it was made of has changed since; undefined otherwise. */
  find<T>(name: string): T | undefined {
    return this.#cache.find([...this.#key, name]) as T | undefined;
  }

  /** Keeps plain data that was made of nothing but what this run has read. */
  keep<T>(name: string, result: T): void {
    this.#cache.keep([...this.#key, name], this.#disk, result);
  }
}
