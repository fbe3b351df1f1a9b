import { dependencyOn, localFolder, readPackageJson } from '../../manifests/packageJson';
import { dirName, joinPath } from '../../text/path';
import type { FlowFiles } from '../flowFiles';
import { manifestFolders, readListed } from './lookup';
import { workspacePackageFolder } from './workspacePackageFolder';

/** A package that is taken from the disk. */
interface LocalPackage {
  readonly folder: string;
  /** What a specifier means of it: the folder, or a path in it. */
  readonly path: string;
}

/**
 * The package that a specifier means where the nearest package.json takes it from the disk
 * (`"file:../lib"`) or from its workspace; undefined for others.
 */
export function localPackageFolder(
  files: FlowFiles,
  from: string,
  specifier: string,
): LocalPackage | undefined {
  const [, name, rest = ''] = /^((?:@[^/]+\/)?[^/]+)(\/.*)?$/.exec(specifier) ?? [];
  if (name === undefined) return undefined;
  for (const folder of manifestFolders(dirName(from))) {
    const manifest = readListed(files, `${folder}/package.json`, readPackageJson);
    const dependency = dependencyOn(manifest, name);
    if (dependency !== undefined) {
      const path = localFolder(dependency);
      const found =
        path === undefined ? workspacePackageFolder(files, folder, name) : joinPath(folder, path);
      return found === undefined ? undefined : { folder: found, path: found + rest };
    }
  }
  return undefined;
}
