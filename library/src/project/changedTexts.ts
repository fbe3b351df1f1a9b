import { type DirectoryEntry, type FileHost, type FilePlace, OverlayFiles, placeOf } from '#core';

/** A file that was changed in memory. */
export interface Change {
  /** The path under which it was changed first. */
  readonly path: string;
  /** The text on the disk that the changes were planned on; undefined when the file was absent. */
  readonly before: string | undefined;
  readonly text: string;
}

/** A host whose files can be changed without the disk being touched. Paths that links lead to one file are one file. */
export class ChangedTexts implements FileHost {
  readonly #disk: FileHost;
  readonly #overlay: OverlayFiles;
  /** By the path that remains when all links are followed. */
  readonly #changes = new Map<string, Change>();
  /** Under which paths a changed file was read. */
  readonly #readers = new Map<string, Set<string>>();
  readonly #tied: (readonly string[])[] = [];

  constructor(disk: FileHost) {
    this.#disk = disk;
    this.#overlay = new OverlayFiles(disk, { keyOf: (path) => this.#real(path) });
  }

  confine(mayLead: (link: string, target: string) => boolean): void {
    this.#disk.confine?.(mayLead);
  }

  /** The files changed so far, sorted by path. */
  get changes(): readonly Change[] {
    return [...this.#changes.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Gives a file a new text, made from the one that it had before. */
  write(path: string, before: string | undefined, text: string): void {
    const real = this.#real(path);
    const known = this.#changes.get(real);
    const change = known === undefined ? { path, before, text } : { ...known, text };
    this.#changes.set(real, change);
    this.#overlay.open(change.path, () => text);
  }

  /** Says that files were changed by one edit, so that they are saved together, in this order. */
  tie(paths: readonly string[]): void {
    this.#tied.push(paths);
  }

  /** The changed files in groups that are saved together, each in the order in which it is to be saved. */
  groups(): readonly (readonly Change[])[] {
    const groups = new Map(this.changes.map((change) => [this.#real(change.path), [change]]));
    for (const paths of this.#tied) {
      const changed = paths.map((path) => groups.get(this.#real(path)) ?? []);
      const group = [...new Set(changed.flat())];
      for (const { path } of group) groups.set(this.#real(path), group);
    }
    return [...new Set(groups.values())];
  }

  /**
   * The disk counts again: what was changed has been saved, or is given up. Returns the paths under
   * which the file was known.
   */
  release(path: string): readonly string[] {
    const real = this.#real(path);
    const readers = this.#readers.get(real) ?? [];
    this.#changes.delete(real);
    this.#overlay.close(path);
    this.#readers.delete(real);
    return [path, ...readers];
  }

  read(path: string): string | undefined {
    if (this.#overlay.has(path)) {
      const real = this.#real(path);
      this.#readers.set(real, (this.#readers.get(real) ?? new Set()).add(path));
    }
    return this.#overlay.read(path);
  }

  list(directory: string): readonly DirectoryEntry[] {
    return this.#overlay.list(directory);
  }

  place(path: string): FilePlace | undefined {
    return this.#overlay.place(path);
  }

  #real(path: string): string {
    return placeOf(this.#disk, path)?.path ?? path;
  }
}
