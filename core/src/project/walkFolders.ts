import type { DirectoryEntry } from '../files/fileHost';
import { isSealedFolder } from '../files/sourceFiles';
import { baseName, joinPath } from '../text/path';
import type { IgnoreScope } from './ignoreScope';
import { isFrameworkOutput } from './isFrameworkOutput';
import type { ProjectFiles } from './projectFiles';

/** A folder on the way through a workspace. */
export interface Folder {
  readonly path: string;
  readonly entries: readonly DirectoryEntry[];
  /** The ignore rules that hold for its entries. */
  readonly scope: IgnoreScope;
}

/** Deeper than any real project; a bound for hosts that cannot tell what is a link. */
const MAX_DEPTH = 32;

/**
 * `directory` and all folders below it, each before those inside it, without sealed and git-ignored
 * ones and what frameworks build. Links are not followed: inside the workspace the walk comes to what
 * they lead to anyway, and it does not leave that. Where `skip` says so, a folder is given but not entered.
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
  for (const path of subfolders(folder, files))
    yield* walkFolders(path, scope, files, skip, depth + 1);
}

/** The folders in a folder that may be entered, without links. */
export function subfolders(folder: Folder, files: ProjectFiles): string[] {
  return openSubfolders(folder).filter((path) => !isPassedOver(folder, path, files));
}

/** The links to folders in a folder whose name keeps nobody out, with where they lead. */
export function linkedSubfolders(
  folder: Folder,
  files: ProjectFiles,
): readonly { readonly path: string; readonly real: string }[] {
  return folder.entries.flatMap(({ name, real }) => {
    const path = joinPath(folder.path, name);
    if (real === undefined || isSealedFolder(name) || isPassedOver(folder, path, files)) return [];
    return [{ path, real }];
  });
}

/** The folders in a folder that git ignores or that frameworks build, without sealed ones. */
export function passedSubfolders(folder: Folder, files: ProjectFiles): string[] {
  return openSubfolders(folder).filter((path) => isPassedOver(folder, path, files));
}

function isPassedOver({ path, scope }: Folder, subfolder: string, files: ProjectFiles): boolean {
  return scope.ignoresFolder(subfolder) || isFrameworkOutput(path, baseName(subfolder), files);
}

function openSubfolders({ path, entries }: Folder): string[] {
  return entries
    .filter(
      ({ name, kind, real }) => kind === 'directory' && real === undefined && !isSealedFolder(name),
    )
    .map(({ name }) => joinPath(path, name));
}
