import { readPackageJson } from '../../manifests/packageJson';
import { readPnpmWorkspace } from '../../manifests/pnpmWorkspace';
import { joinPath } from '../../text/path';
import type { FlowFiles } from '../flowFiles';
import { manifestFolders, readListed } from './lookup';

/**
 * The folder of a package of the same npm, yarn or pnpm workspace, by its name; undefined where
 * there is none.
 */
export function workspacePackageFolder(
  files: FlowFiles,
  from: string,
  name: string,
): string | undefined {
  for (const folder of manifestFolders(from)) {
    const found = patternsAt(files, folder)
      .flatMap((pattern) => foldersOf(files, folder, pattern))
      .find((path) => nameAt(files, path) === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The patterns by which a folder names the packages of its workspace. */
function patternsAt(files: FlowFiles, folder: string): readonly string[] {
  return [
    ...(readListed(files, `${folder}/package.json`, readPackageJson)?.workspaces ?? []),
    ...(readListed(files, `${folder}/pnpm-workspace.yaml`, readPnpmWorkspace) ?? []),
  ];
}

/** The folders that a pattern names; of stars only one for the last part is followed. */
function foldersOf(files: FlowFiles, root: string, pattern: string): string[] {
  const [, parent, star] = /^(.*?)(\/\*\*?)?\/?$/.exec(pattern) ?? [];
  if (parent === undefined || /[*!{]/.test(parent)) return [];
  const folder = joinPath(root, parent);
  if (star === undefined) return [folder];
  return files
    .list(folder)
    .filter(({ kind }) => kind === 'directory')
    .map(({ name }) => joinPath(folder, name));
}

function nameAt(files: FlowFiles, folder: string): string | undefined {
  return readListed(files, `${folder}/package.json`, readPackageJson)?.name;
}
