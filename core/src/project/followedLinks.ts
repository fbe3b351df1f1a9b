import { realPath } from '../files/realPath';
import { isInside } from '../text/path';
import type { ProjectFiles } from './projectFiles';

/**
 * Which folders behind links belong to a function: those inside the workspace, each once, and none
 * that the function lies in or that lies in it, since that is gone through anyway.
 */
export class FollowedLinks {
  readonly #directory: string;
  readonly #roots: readonly string[];
  readonly #files: ProjectFiles;
  readonly #entered = new Set<string>();
  /** Where the function and the roots really are, from the first link on. */
  #places: { readonly own: string; readonly roots: readonly string[] } | undefined;

  constructor(directory: string, roots: readonly string[], files: ProjectFiles) {
    this.#directory = directory;
    this.#roots = roots;
    this.#files = files;
  }

  /** Whether a folder is to be entered, given by where it really is; from then on it is no more. */
  enters(real: string): boolean {
    this.#places ??= {
      own: realPath(this.#files, this.#directory),
      roots: this.#roots.map((root) => realPath(this.#files, root)),
    };
    const { own, roots } = this.#places;
    if (isInside(own, real) || isInside(real, own) || this.#entered.has(real)) return false;
    if (!roots.some((root) => isInside(root, real))) return false;
    this.#entered.add(real);
    return true;
  }
}
