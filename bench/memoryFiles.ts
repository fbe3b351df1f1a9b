import type { DirectoryEntry } from '#core';

/** Files in memory, by absolute paths, as the engine reads them. */
export class MemoryFiles {
  readonly files = new Map<string, string>([
    ['/app/project.config.json', '{"cloudfunctionRoot":"cloudfunctions/"}'],
  ]);

  read(path: string): string | undefined {
    return this.files.get(path);
  }

  list(directory: string): DirectoryEntry[] {
    const entries = new Map<string, DirectoryEntry>();
    for (const path of this.files.keys()) {
      if (!path.startsWith(`${directory}/`)) continue;
      const [name = '', ...below] = path.slice(directory.length + 1).split('/');
      entries.set(name, { name, kind: below.length > 0 ? 'directory' : 'file' });
    }
    return [...entries.values()];
  }
}
