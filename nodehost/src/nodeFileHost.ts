import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import {
  type DirectoryEntry,
  dirName,
  type FileHost,
  type FilePlace,
  joinPath,
  normalizePath,
} from '#core';
import { readRegularText } from './readRegularFile';
import { realLocation } from './realLocation';

/**
 * Files from the local disk. Nothing is kept between calls but the errors; what was read is kept by
 * the engine. A symbolic link that leads to a folder above itself is not listed, so that every walk
 * through folders ends.
 */
export class NodeFileHost implements FileHost {
  /** Files and folders that exist and could not be read, with the reason (`EACCES`, `too large` …). */
  readonly unreadable = new Map<string, string>();

  /** Folders with links: what they list depends on where these lead. */
  readonly linked = new Set<string>();

  read(path: string): string | undefined {
    try {
      return readRegularText(path);
    } catch (error) {
      this.#note(path, error);
      return undefined;
    }
  }

  list(directory: string): readonly DirectoryEntry[] {
    let entries: Dirent[];
    try {
      entries = readdirSync(directory, { withFileTypes: true });
    } catch (error) {
      this.#note(directory, error);
      return [];
    }
    return entries
      .flatMap((entry) => {
        if (entry.isSymbolicLink()) this.linked.add(directory);
        const kind = kindOf(directory, entry);
        return kind ? [{ name: entry.name, kind }] : [];
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  place(path: string): FilePlace | undefined {
    const real = realLocation(path);
    if (real === undefined) return undefined;
    const stats = statSync(real, { throwIfNoEntry: false });
    const kind = stats?.isFile() ? 'file' : stats?.isDirectory() ? 'directory' : 'other';
    return { path: normalizePath(real), kind: stats === undefined ? 'absent' : kind };
  }

  #note(path: string, error: unknown): void {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return;
    this.unreadable.set(path, code);
  }
}

/**
 * Pipes, devices and links that cannot be followed are listed as files: they stand where a file is
 * expected, and whoever reads them learns why that cannot be done.
 */
function kindOf(directory: string, entry: Dirent): DirectoryEntry['kind'] | undefined {
  if (entry.isDirectory()) return 'directory';
  if (!entry.isSymbolicLink()) return 'file';
  const path = joinPath(directory, entry.name);
  try {
    const target = statSync(path);
    if (!target.isDirectory()) return 'file';
    return leadsUpwards(path) ? undefined : 'directory';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : 'file';
  }
}

/** Whether a link leads to one of the folders on the way to it. */
function leadsUpwards(link: string): boolean {
  const target = realpathSync(link);
  for (let folder = dirName(link); ; folder = dirName(folder)) {
    if (realpathSync(folder) === target) return true;
    if (dirName(folder) === folder) return false;
  }
}
