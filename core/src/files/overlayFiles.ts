import { isInside, relativePath } from '../text/path';
import type { DirectoryEntry, FileHost, FilePlace } from './fileHost';
import { placeOf } from './placeOf';

interface OverlayOptions {
  /** By what paths are told apart: where links are followed, those of one file are one. */
  readonly keyOf?: (path: string) => string;
  /** The stamps of the files below, where nobody tells of their changes. */
  readonly stamp?: ((path: string) => string | undefined) | undefined;
}

/** Files some of which have another text than on the disk: that of an open document, or of a change to come. */
export class OverlayFiles implements FileHost {
  readonly #below: FileHost;
  readonly #keyOf: (path: string) => string;
  /** By key. */
  readonly #open = new Map<string, { readonly path: string; readonly text: () => string }>();
  /** As `FileHost.stamp`; open files have one that never changes, since every edit of them is told. */
  readonly stamp?: (path: string) => string | undefined;

  constructor(below: FileHost, { keyOf = (path) => path, stamp }: OverlayOptions = {}) {
    this.#below = below;
    this.#keyOf = keyOf;
    const stampOf = (path: string) => (this.has(path) ? 'open' : stamp?.(path));
    if (stamp) this.stamp = stampOf;
  }

  confine(mayLead: (link: string, target: string) => boolean): void {
    this.#below.confine?.(mayLead);
  }

  /** The paths of the open files. */
  get opened(): readonly string[] {
    return [...this.#open.values()].map(({ path }) => path);
  }

  /** Whether a file has another text than below. */
  has(path: string): boolean {
    return this.#open.size > 0 && this.#open.has(this.#keyOf(path));
  }

  /** From now on `text` gives the file's text. */
  open(path: string, text: () => string): void {
    this.#open.set(this.#keyOf(path), { path, text });
  }

  /** From now on the file below counts again. */
  close(path: string): void {
    this.#open.delete(this.#keyOf(path));
  }

  read(path: string): string | undefined {
    const open = this.#open.size === 0 ? undefined : this.#open.get(this.#keyOf(path));
    return open === undefined ? this.#below.read(path) : open.text();
  }

  place(path: string): FilePlace | undefined {
    const place = placeOf(this.#below, path);
    return place?.kind === 'absent' && this.has(path) ? { ...place, kind: 'file' } : place;
  }

  /** Open files that are not there yet are listed too, and the folders that they will lie in. */
  list(directory: string): readonly DirectoryEntry[] {
    const below = this.#below.list(directory);
    const names = new Set(below.map(({ name }) => name));
    const more = new Map<string, DirectoryEntry>();
    for (const { path } of this.#open.values()) {
      if (path === directory || !isInside(directory, path)) continue;
      const [name = '', ...inner] = relativePath(directory, path).split('/');
      if (names.has(name)) continue;
      more.set(name, { name, kind: inner.length === 0 ? 'file' : 'directory' });
    }
    if (more.size === 0) return below;
    return [...below, ...more.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
