import { dirName, type FileHost, isInside, joinPath, normalizePath, projectAround } from '#core';

/** Folders that a function's own file may lie deep in it. */
const DEEPEST = 3;

/**
 * The folder that is served for a file which was opened without one: the mini program around it, else
 * the nearest folder with a package.json or config.json, which a function has, else its own. Undefined
 * for what is no local file, and where that would be all that somebody has on the disk.
 * @param home the user's own folder, '' where there is none
 */
export function loneRoot(files: FileHost, file: string, home: string): string | undefined {
  if (file.includes('://')) return undefined;
  const folder = dirName(file);
  const root =
    projectAround(folder, (path) => files.read(path)) ?? functionAround(files, folder) ?? folder;
  const isAll = dirName(root) === root || (home !== '' && isInside(root, normalizePath(home)));
  return isAll ? undefined : root;
}

function functionAround(files: FileHost, folder: string): string | undefined {
  let at = folder;
  for (let up = 0; up < DEEPEST; up += 1) {
    const has = (name: string) => files.read(joinPath(at, name)) !== undefined;
    if (has('package.json') || has('config.json')) return at;
    at = dirName(at);
  }
  return undefined;
}
