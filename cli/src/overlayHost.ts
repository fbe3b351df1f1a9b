import type { DirectoryEntry, FileHost } from '../../core/src/files/fileHost';
import { baseName, dirName } from '../../core/src/text/path';

/** A host whose files can be changed without the disk being touched. */
export class OverlayHost implements FileHost {
  private readonly written = new Map<string, string>();

  constructor(readonly disk: FileHost) {}

  /** The files written so far, with their text, sorted by path. */
  get changes(): readonly (readonly [path: string, text: string])[] {
    return [...this.written].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  write(path: string, text: string): void {
    this.written.set(path, text);
  }

  /** Takes back what was written to a file. */
  restore(path: string): void {
    this.written.delete(path);
  }

  read(path: string): string | undefined {
    return this.written.get(path) ?? this.disk.read(path);
  }

  list(directory: string): readonly DirectoryEntry[] {
    const entries = new Map(this.disk.list(directory).map((entry) => [entry.name, entry]));
    for (const path of this.written.keys()) {
      const name = baseName(path);
      if (dirName(path) === directory) entries.set(name, { name, kind: 'file' });
    }
    return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
