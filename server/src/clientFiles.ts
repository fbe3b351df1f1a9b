import { baseName, type DirectoryEntry, dirName, entryKind, isInside, normalizePath } from '#core';
import type { FilesParams, FilesResult } from '../protocol/src/protocol';
import type { FetchedFiles } from './runtime';
import { uriOf } from './uris';

type Entries = readonly DirectoryEntry[];

/**
 * Files that only the client can read. What the engine asks for is fetched once and kept until it
 * changes: the folders on its way and the files that they list, nothing outside the workspace.
 */
export class ClientFiles implements FetchedFiles {
  readonly #texts = new Map<string, string | undefined>();
  readonly #folders = new Map<string, Entries>();
  readonly #wantedTexts = new Set<string>();
  readonly #wantedFolders = new Set<string>();
  #roots: readonly string[] = [];

  readonly #ask: (params: FilesParams) => Promise<FilesResult>;

  /** @param ask the request `cloudcall/files` */
  constructor(ask: (params: FilesParams) => Promise<FilesResult>) {
    this.#ask = ask;
  }

  setRoots(roots: readonly string[]): void {
    this.#roots = roots.map(normalizePath);
  }

  read(path: string): string | undefined {
    if (!this.#texts.has(path) && this.#isListed(path, 'file')) this.#wantedTexts.add(path);
    return this.#texts.get(path);
  }

  list(directory: string): Entries {
    const known = this.#folders.get(directory);
    if (known === undefined && this.#isListed(directory, 'directory')) {
      this.#wantedFolders.add(directory);
    }
    return known ?? [];
  }

  async fetch(): Promise<readonly string[]> {
    const [folders, texts] = [[...this.#wantedFolders], [...this.#wantedTexts]];
    this.#wantedFolders.clear();
    this.#wantedTexts.clear();
    await this.#take(folders, texts);
    return [...folders, ...texts];
  }

  async fetchAgain(paths: readonly string[]): Promise<void> {
    const above = new Set(paths.map((path) => this.#knownAbove(path)));
    const isTouched = (path: string): boolean => paths.some((changed) => isInside(changed, path));
    await this.#take(
      [...this.#folders.keys()].filter((folder) => above.has(folder) || isTouched(folder)),
      [...this.#texts.keys()].filter(isTouched),
    );
  }

  async #take(folders: readonly string[], texts: readonly string[]): Promise<void> {
    if (folders.length + texts.length === 0) return;
    const found = await this.#ask({ folders: folders.map(uriOf), texts: texts.map(uriOf) });
    for (const [at, folder] of folders.entries()) {
      const entries = [...(found.folders[at] ?? [])];
      this.#folders.set(
        folder,
        entries.sort((a, b) => (a.name < b.name ? -1 : 1)),
      );
    }
    for (const [at, path] of texts.entries()) this.#texts.set(path, found.texts[at] ?? undefined);
  }

  /** The nearest folder above a path that was listed: the one that lists what is new below it. */
  #knownAbove(path: string): string {
    let folder = dirName(path);
    while (!this.#folders.has(folder) && dirName(folder) !== folder) folder = dirName(folder);
    return folder;
  }

  /** Whether its folder has such an entry; a folder that is not known yet will be asked for. */
  #isListed(path: string, kind: DirectoryEntry['kind']): boolean {
    if (this.#roots.includes(path)) return kind === 'directory';
    if (!this.#roots.some((root) => isInside(root, path))) return false;
    return entryKind(this.list(dirName(path)), baseName(path)) === kind;
  }
}
