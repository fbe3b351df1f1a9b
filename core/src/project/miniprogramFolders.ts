import { isSourceFile } from '../files/sourceFiles';
import { readAppJson } from '../manifests/appJson';
import { dirName, foldersUp, isInside, joinPath } from '../text/path';
import type { ProjectFolders } from './projectConfig';
import type { ProjectFiles } from './projectFiles';
import type { Folder } from './walkFolders';

/** Whether a mini program begins in a folder. */
export function beginsMiniprogram({ entries }: Folder): boolean {
  const has = (wanted: string) => entries.some(({ name }) => name === wanted);
  return has('app.json') && (has('app.js') || has('app.ts') || has('app.json5'));
}

/** Whether a file is Taro's app.config, which names the pages in code. */
export function isAppConfig(name: string): boolean {
  return name.startsWith('app.config.') && isSourceFile(name);
}

/** Where the mini programs' own code lies, so that it is not taken for functions. */
export class MiniprogramFolders {
  /** Folders that hold an app.json, or what a framework has in its place. */
  readonly #roots = new Set<string>();
  /** Folders with nothing but a mini program's code: a miniprogramRoot below its project. */
  readonly #whole = new Set<string>();
  /** Folders of pages, subpackages, workers and components. */
  readonly #named = new Set<string>();
  readonly #skills = new Set<string>();

  constructor(
    folders: readonly Folder[],
    projects: readonly ProjectFolders[],
    files: ProjectFiles,
  ) {
    for (const { directory, miniprogramRoots } of projects) {
      for (const root of miniprogramRoots) {
        if (!isInside(root, directory)) this.#whole.add(root);
      }
    }
    const cloudRoots = new Set(projects.map(({ cloudfunctionRoot }) => cloudfunctionRoot));
    for (const { path, entries } of folders) {
      for (const { name, kind } of entries) {
        if (kind !== 'file') continue;
        if (name === 'app.json' || name === 'pages.json')
          this.#readApp(path, name, files, cloudRoots);
        // Which pages Taro's app.config names is known only to who reads its code.
        if (isAppConfig(name)) this.#roots.add(path);
      }
    }
  }

  /** Whether app.json names a folder or one around it, or a view stands in it: never a function. */
  names({ path, entries }: Folder): boolean {
    return (
      entries.some(({ name, kind }) => kind === 'file' && name.endsWith('.wxml')) ||
      isWithin(path, this.#named)
    );
  }

  /** Whether a folder is a skill's: what it holds is the mini program's, but for the functions in it. */
  isSkill(path: string): boolean {
    return this.#skills.has(path);
  }

  /** Whether a folder lies below a miniprogramRoot that is not the whole project. */
  holds(path: string): boolean {
    return isWithin(path, this.#whole);
  }

  /** Whether a folder lies beside a mini program's pages: it may as well be the mini program's. */
  surrounds(path: string): boolean {
    return isWithin(path, this.#roots);
  }

  #readApp(
    root: string,
    name: string,
    files: ProjectFiles,
    cloudRoots: ReadonlySet<string | undefined>,
  ): void {
    const app = files.derived(joinPath(root, name), readAppJson);
    if (app === undefined || app.pages.length === 0) return;
    this.#roots.add(root);
    const at = (path: string) => joinPath(root, `./${path}`);
    for (const folder of [
      ...[...app.pages, ...app.components].map((path) => dirName(at(path))),
      ...app.folders.map(at),
    ]) {
      if (!isInside(folder, root) && !cloudRoots.has(folder)) this.#named.add(folder);
    }
    for (const path of app.skills) this.#skills.add(at(path));
  }
}

/** Whether a folder is one of some, or lies in one. */
function isWithin(path: string, folders: ReadonlySet<string>): boolean {
  for (const at of foldersUp(path)) if (folders.has(at)) return true;
  return false;
}
