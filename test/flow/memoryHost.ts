import type { DirectoryEntry, FileHost } from '../../core/src/project/fileHost';

/** Files kept in memory, by normalised path. */
export class MemoryHost implements FileHost {
  readonly #files: Map<string, string>;

  constructor(files: Iterable<readonly [path: string, text: string]> = []) {
    this.#files = new Map(files);
  }

  write(path: string, text: string): void {
    this.#files.set(path, text);
  }

  remove(path: string): void {
    this.#files.delete(path);
  }

  get paths(): string[] {
    return [...this.#files.keys()];
  }

  read(path: string): string | undefined {
    return this.#files.get(path);
  }

  list(directory: string): readonly DirectoryEntry[] {
    const prefix = directory.endsWith('/') ? directory : `${directory}/`;
    const entries = new Map<string, DirectoryEntry>();
    for (const path of this.#files.keys()) {
      if (!path.startsWith(prefix)) continue;
      const [name, ...below] = path.slice(prefix.length).split('/') as [string, ...string[]];
      entries.set(name, { name, kind: below.length > 0 ? 'directory' : 'file' });
    }
    return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
