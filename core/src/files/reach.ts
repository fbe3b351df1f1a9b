import { dirName, isInside } from '../text/path';
import type { FilePlace } from './fileHost';

/**
 * How far code may lead by naming a file: everywhere in the workspace, and within the folder of a
 * package that it comes from or that is taken from the disk. What lies elsewhere, also behind links, is
 * neither listed nor read.
 */
export class Reach {
  /** Where folders are that were asked for, links followed. */
  readonly #real = new Map<string, string>();

  readonly #place: (path: string) => FilePlace | undefined;
  readonly #roots: () => readonly string[];

  /** @param place as `FileHost.place`; undefined for every path where there are no links */
  constructor(place: (path: string) => FilePlace | undefined, roots: () => readonly string[]) {
    this.#place = place;
    this.#roots = roots;
  }

  /** Whether a path lies in the workspace as it is spelt. */
  isInWorkspace(path: string): boolean {
    return this.#roots().some((root) => isInside(root, path));
  }

  /** Whether a file may be looked at because a file of the workspace names it. */
  holds(path: string, from: string): boolean {
    if (!this.isInWorkspace(path)) return false;
    const common = commonFolder(path, from);
    // A folder lies in itself, wherever links have led to it.
    return dirName(path) === common || this.#isReallyIn(path, [common]);
  }

  /** Whether a file may be looked at because it belongs to the package in a folder. */
  holdsOfPackage(path: string, folder: string): boolean {
    return isInside(folder, path) && this.#isReallyIn(path, [folder]);
  }

  /** Whether a link may be followed to the file that it leads to: in the workspace, or beside the link. */
  holdsTarget(link: string, target: string): boolean {
    return this.#isAmong(dirName(target), [dirName(link), ...this.#roots()]);
  }

  /** Forgets where links lead: they may lead elsewhere now. */
  forget(): void {
    this.#real.clear();
  }

  #isReallyIn(path: string, folders: readonly string[]): boolean {
    const around = [...folders, ...this.#roots()];
    return this.#isAmong(this.#realFolder(around.includes(path) ? path : dirName(path)), around);
  }

  #isAmong(real: string, folders: readonly string[]): boolean {
    return folders.some((folder) => isInside(this.#realFolder(folder), real));
  }

  #realFolder(folder: string): string {
    const known = this.#real.get(folder);
    if (known !== undefined) return known;
    const real = this.#place(folder)?.path ?? folder;
    this.#real.set(folder, real);
    return real;
  }
}

function commonFolder(path: string, other: string): string {
  let folder = dirName(path);
  while (!isInside(folder, other) && dirName(folder) !== folder) folder = dirName(folder);
  return folder;
}
