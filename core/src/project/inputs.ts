import { batch } from '@preact/signals-core';
import type { DirectoryEntry, FileHost } from '../files/fileHost';
import { dirName, isInside } from '../text/path';
import { Input, type Source } from './memo';

type Entries = readonly DirectoryEntry[];

/** The files and folders that were asked for, each read once until it changes. */
export class Inputs {
  /** How often a file's text was fetched from the host. */
  filesRead = 0;
  private readonly texts = new Map<string, Input<string | undefined>>();
  private readonly folders = new Map<string, Input<Entries>>();

  constructor(private readonly host: FileHost) {}

  /** How many files and folders are kept. */
  get size(): number {
    return this.texts.size + this.folders.size;
  }

  read(path: string): string | undefined {
    let input = this.texts.get(path);
    if (input === undefined) {
      input = new Input(this.fetch(path));
      this.texts.set(path, input);
    }
    return input.value;
  }

  list(directory: string): Entries {
    let input = this.folders.get(directory);
    if (input === undefined) {
      input = new Input(this.host.list(directory));
      this.folders.set(directory, input);
    }
    return input.value;
  }

  /**
   * Fetches anew what the paths of changed, created or deleted files and folders may have altered.
   * Returns whether anything did change.
   */
  refresh(paths: Iterable<string>): boolean {
    return batch(() => {
      let changed = false;
      const listed = new Set<string>();
      for (const path of new Set(paths)) {
        const known = this.texts.get(path);
        const before = known?.peek();
        if (known && this.refreshText(path, known)) changed = true;
        // A file that was there and still is leaves every listing as it was.
        if (before !== undefined && known?.peek() !== undefined) continue;
        if (this.refreshListings(path, listed)) changed = true;
      }
      return changed;
    });
  }

  /** Drops what is not among the reached sources. */
  keepOnly(reached: ReadonlySet<Source>): void {
    for (const map of [this.texts, this.folders]) {
      for (const [path, input] of map) if (!reached.has(input)) map.delete(path);
    }
  }

  /** Something came or went at `path`: the listings above it, and all that is known below it. */
  private refreshListings(path: string, listed: Set<string>): boolean {
    let changed = false;
    for (let folder = dirName(path); !listed.has(folder); folder = dirName(folder)) {
      if (this.refreshFolder(folder, listed)) changed = true;
    }
    for (const [file, input] of this.texts) {
      if (file !== path && isInside(path, file) && this.refreshText(file, input)) changed = true;
    }
    for (const folder of this.folders.keys()) {
      if (isInside(path, folder) && this.refreshFolder(folder, listed)) changed = true;
    }
    return changed;
  }

  private refreshText(path: string, input: Input<string | undefined>): boolean {
    const text = this.fetch(path);
    const changed = text !== input.peek();
    input.value = text;
    return changed;
  }

  private refreshFolder(directory: string, listed: Set<string>): boolean {
    if (listed.has(directory)) return false;
    listed.add(directory);
    const input = this.folders.get(directory);
    if (input === undefined) return false;
    const entries = this.host.list(directory);
    if (sameEntries(input.peek(), entries)) return false;
    input.value = entries;
    return true;
  }

  private fetch(path: string): string | undefined {
    this.filesRead += 1;
    return this.host.read(path);
  }
}

function sameEntries(a: Entries, b: Entries): boolean {
  return (
    a.length === b.length &&
    a.every(({ name, kind }, index) => name === b[index]?.name && kind === b[index].kind)
  );
}
