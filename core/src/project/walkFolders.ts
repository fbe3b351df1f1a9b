import type { DirectoryEntry } from '../files/fileHost';
import { isSealedFolder } from '../files/sourceFiles';
import { joinPath } from '../text/path';
import type { IgnoreScope } from './ignoreScope';
import type { ProjectFiles } from './projectFiles';

/** A folder on the way through a workspace. */
export interface Folder {
  readonly path: string;
  readonly entries: readonly DirectoryEntry[];
  /** The ignore rules that hold for its entries. */
  readonly scope: IgnoreScope;
}

/** Deeper than any real project; a bound for hosts that cannot tell where a link leads. */
const MAX_DEPTH = 32;

/**
 * `directory` and all folders below it, each before those inside it, without sealed and git-ignored
 * ones. Where `skip` says so, a folder is given but not entered.
 */
export function* walkFolders(
  directory: string,
  outer: IgnoreScope,
  files: ProjectFiles,
  skip: (folder: Folder) => boolean = () => false,
  depth = 0,
): Generator<Folder> {
  const scope = outer.enter(directory, files);
  const folder = { path: directory, entries: files.list(directory), scope };
  yield folder;
  if (depth === MAX_DEPTH || skip(folder)) return;
  for (const path of subfolders(folder)) yield* walkFolders(path, scope, files, skip, depth + 1);
}

/** The folders in a folder that may be entered. */
export function subfolders(folder: Folder): string[] {
  return openSubfolders(folder).filter((path) => !folder.scope.ignoresFolder(path));
}

/** The folders in a folder that git ignores, without sealed ones. */
export function ignoredSubfolders(folder: Folder): string[] {
  return openSubfolders(folder).filter((path) => folder.scope.ignoresFolder(path));
}

function openSubfolders({ path, entries }: Folder): string[] {
  return entries
    .filter(({ name, kind }) => kind === 'directory' && !isSealedFolder(name))
    .map(({ name }) => joinPath(path, name));
}
