import { dirName, joinPath } from '../../text/path';
import type { FlowFiles } from '../flowFiles';
import { foldersUpwards, readJson } from './lookup';
import { workspacePackageFolder } from './workspacePackages';

/**
 * The folder of a package that the nearest package.json takes from the disk (`"file:../lib"`) or
 * from its workspace; undefined for others.
 */
export function localPackageFolder(
  files: FlowFiles,
  from: string,
  specifier: string,
): string | undefined {
  const [, name, rest = ''] = /^((?:@[^/]+\/)?[^/]+)(\/.*)?$/.exec(specifier) ?? [];
  if (name === undefined) return undefined;
  for (const folder of foldersUpwards(dirName(from))) {
    const manifest = readJson(files, `${folder}/package.json`);
    const range = dependencyOf(manifest, name);
    if (range !== undefined) {
      const [, path] = /^(?:file|link):(.*)$/.exec(range) ?? [];
      const found =
        path === undefined ? workspacePackageFolder(files, folder, name) : joinPath(folder, path);
      return found && found + rest;
    }
  }
  return undefined;
}

function dependencyOf(manifest: unknown, name: string): string | undefined {
  for (const field of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    const range = (manifest as Record<string, Record<string, unknown> | undefined> | undefined)?.[
      field
    ]?.[name];
    if (typeof range === 'string') return range;
  }
  return undefined;
}
