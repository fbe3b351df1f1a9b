import {
  baseName,
  type DirectoryEntry,
  dirName,
  type FileHost,
  type FilePlace,
  placeOf,
} from '#core';

/** Files as the user sees them: the text of open documents before that of saved files. */
export class OverlayFiles implements FileHost {
  readonly #saved: FileHost;
  readonly #open = new Map<string, () => string>();
  /** As `FileHost.stamp`; open files have one that never changes, since every edit of them is told. */
  readonly stamp?: (path: string) => string | undefined;

  /** @param stamp the stamps of saved files, where nobody tells of their changes */
  constructor(saved: FileHost, stamp?: (path: string) => string | undefined) {
    this.#saved = saved;
    if (stamp) this.stamp = (path) => (this.#open.has(path) ? 'open' : stamp(path));
  }

  /** The paths of the open files. */
  get opened(): Iterable<string> {
    return this.#open.keys();
  }

  /** From now on `text` gives the file's text. */
  open(path: string, text: () => string): void {
    this.#open.set(path, text);
  }

  /** From now on the saved file counts again. */
  close(path: string): void {
    this.#open.delete(path);
  }

  read(path: string): string | undefined {
    const open = this.#open.get(path);
    return open === undefined ? this.#saved.read(path) : open();
  }

  place(path: string): FilePlace | undefined {
    const saved = placeOf(this.#saved, path);
    if (saved?.kind !== 'absent') return saved;
    return { path: saved.path, kind: this.#open.has(path) ? 'file' : 'absent' };
  }

  /** Open files that are not saved yet are listed too. */
  list(directory: string): readonly DirectoryEntry[] {
    const saved = this.#saved.list(directory);
    const names = new Set(saved.map((entry) => entry.name));
    const unsaved: DirectoryEntry[] = [];
    for (const path of this.#open.keys()) {
      if (dirName(path) !== directory || names.has(baseName(path))) continue;
      unsaved.push({ name: baseName(path), kind: 'file' });
    }
    if (unsaved.length === 0) return saved;
    return [...saved, ...unsaved].sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
