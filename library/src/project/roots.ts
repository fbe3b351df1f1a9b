import { realpathSync, statSync } from 'node:fs';
import { dirName, isInside, joinPath, projectAround, relativePath } from '#core';
import { localPath } from '../../../nodehost/src/localPath';
import type { NodeFileHost } from '../../../nodehost/src/nodeFileHost';
import { USAGE } from '../messages/usage';
import { UsageError } from '../usageError';

/** The folder that `--root` names. Throws `UsageError` when there is none. */
export function rootFolder(cwd: string, option: string): string {
  const root = localPath(cwd, option);
  const kind = kindOf(root);
  if (!kind) throw new UsageError(USAGE.missingPath, { path: option });
  if (kind === 'file') throw new UsageError(USAGE.rootNotFolder, { path: option });
  return root;
}

/**
 * The roots: those that are asked for; else the mini program that the working folder lies in, so that
 * the checker says the same from everywhere in a project; else the working folder. For paths outside of
 * that, their own mini program or folder. Throws `UsageError` for one that is no folder.
 */
export function chooseRoots(
  cwd: string,
  options: readonly string[],
  paths: readonly string[],
  disk: NodeFileHost,
): readonly string[] {
  if (options.length > 0) return [...new Set(options.map((option) => rootFolder(cwd, option)))];
  const read = (path: string) => disk.read(path);
  const root = projectAround(cwd, read) ?? cwd;
  const [first] = paths;
  if (first === undefined || paths.some((path) => isInside(root, path))) return [root];
  const folder = kindOf(first) === 'file' ? dirName(first) : first;
  return [projectAround(folder, read) ?? folder];
}

/** The lowest folder that holds all of some folders. */
export function folderAround(folders: readonly string[]): string {
  const [first = '/', ...others] = folders;
  let around = first;
  while (!others.every((folder) => isInside(around, folder))) around = dirName(around);
  return around;
}

/**
 * A path as seen from the root that holds it, also where only one of them was reached through a link.
 * Throws `UsageError` where none does.
 */
export function insideRoots(roots: readonly string[], around: string, path: string): string {
  if (roots.some((root) => isInside(root, path))) return path;
  const realPath = localPath(around, realpathSync(path));
  for (const root of roots) {
    const realRoot = localPath(root, realpathSync(root));
    if (isInside(realRoot, realPath)) {
      return joinPath(root, `./${relativePath(realRoot, realPath)}`);
    }
  }
  throw new UsageError(USAGE.outsideRoot, { path, root: roots.join(', ') });
}

/** What a path leads to; undefined where nothing is. Throws `UsageError` for what cannot be looked at: a ring of links, a folder that nobody may enter. */
export function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    return stats.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    if (reason === 'ENOTDIR') return undefined;
    throw new UsageError(USAGE.unreadable, { path, reason });
  }
}
