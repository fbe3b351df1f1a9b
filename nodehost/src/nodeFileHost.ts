import { type Dirent, existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { type DirectoryEntry, type FileHost, type FilePlace, joinPath, normalizePath } from '#core';
import { readRegularText, readUnlinkedText } from './readRegularFile';
import { realLocation } from './realLocation';

/** Files by whose absence a result would be another one. */
const CODE = /\.(?:[cm]?[jt]sx?|json)$/i;

/**
 * Files from the local disk. Nothing is kept between calls but the errors; what was read is kept by
 * the engine.
 */
export class NodeFileHost implements FileHost {
  /** Files and folders that exist and could not be read, with the reason (`EACCES`, `too large` …). */
  readonly unreadable = new Map<string, string>();

  /** Links in listed folders that lead nowhere, rings among them. */
  readonly dangling = new Set<string>();

  /** Whether a link may lead to a file; undefined where every one may. */
  #mayLead: ((link: string, target: string) => boolean) | undefined;

  /** Folders with links: what they list depends on where these lead. */
  readonly linked = new Set<string>();

  read(path: string): string | undefined {
    try {
      // Most files are no links: to open them tells so without another look.
      let text = this.#mayLead && readUnlinkedText(path);
      if (text === undefined && this.#leadsAway(path)) {
        this.unreadable.set(path, 'leads outside');
        return undefined;
      }
      text ??= readRegularText(path);
      if (this.unreadable.size > 0) this.unreadable.delete(path);
      return text;
    } catch (error) {
      this.#note(path, error);
      return undefined;
    }
  }

  list(directory: string): readonly DirectoryEntry[] {
    let entries: Dirent[];
    try {
      entries = readdirSync(directory, { withFileTypes: true });
      if (this.unreadable.size > 0) this.unreadable.delete(directory);
    } catch (error) {
      this.#note(directory, error);
      return [];
    }
    return entries
      .flatMap((entry) => {
        if (entry.isSymbolicLink()) this.linked.add(directory);
        if (entry.name.includes('\ufffd') && this.#isLost(directory, entry)) return [];
        return this.#entryOf(directory, entry) ?? [];
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  confine(mayLead: (link: string, target: string) => boolean): void {
    this.#mayLead = mayLead;
  }

  place(path: string): FilePlace | undefined {
    const real = realLocation(path);
    if (real === undefined) return undefined;
    try {
      const stats = statSync(real, { throwIfNoEntry: false });
      const kind = stats?.isFile() ? 'file' : stats?.isDirectory() ? 'directory' : 'other';
      return { path: normalizePath(real), kind: stats === undefined ? 'absent' : kind };
    } catch {
      return undefined;
    }
  }

  /** Whether a path is a link to a file to which it may not lead. */
  #leadsAway(path: string): boolean {
    if (!this.#mayLead || !lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) {
      return false;
    }
    const real = realLocation(path);
    return real !== undefined && existsSync(real) && !this.#mayLead(path, normalizePath(real));
  }

  /** Whether a name is not UTF-8, so that no path leads to what has it; that of code, or of a folder that may hold some, is noted. */
  #isLost(directory: string, entry: Dirent): boolean {
    const path = joinPath(directory, entry.name);
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return false;
    if (!entry.isFile() || CODE.test(entry.name)) this.unreadable.set(path, 'name is not UTF-8');
    return true;
  }

  /**
   * Pipes, devices and links that cannot be followed are listed as files: they stand where a file is
   * expected, and whoever reads them learns why that cannot be done. A link to nothing is not listed.
   */
  #entryOf(directory: string, entry: Dirent): DirectoryEntry | undefined {
    const { name } = entry;
    if (entry.isDirectory()) return { name, kind: 'directory' };
    if (!entry.isSymbolicLink()) return { name, kind: 'file' };
    const path = joinPath(directory, name);
    this.dangling.delete(path);
    try {
      if (!statSync(path).isDirectory()) return { name, kind: 'file' };
      return { name, kind: 'directory', real: normalizePath(realpathSync(path)) };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ELOOP') this.dangling.add(path);
      return code === 'ENOENT' ? undefined : { name, kind: 'file' };
    }
  }

  #note(path: string, error: unknown): void {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EISDIR') {
      this.unreadable.set(path, code);
    } else if (this.unreadable.size > 0) this.unreadable.delete(path);
  }
}
