import { dependencyOn, readPackageJson } from '../manifests/packageJson';
import { joinPath } from '../text/path';
import { findEntry, isVendoredSdk } from './functionFiles';
import { hasFunctionKeys, importsSdk, mayExport, saysMain } from './functionMarks';
import type { ProjectFiles } from './projectFiles';
import { type Folder, subfolders } from './walkFolders';

/**
 * Whether a direct subfolder of a cloudfunctionRoot is a function: it has a package.json, a config.json
 * or an entry that is more than helpers.
 */
export function holdsFunction(folder: Folder, files: ProjectFiles): boolean {
  if (hasFunctionFile(folder)) return true;
  const entry = findEntry(folder.path, files);
  return entry !== undefined && !exportsHelpers(entry, files);
}

/** Whether an entry certainly has no handler, but helpers; it is parsed only where it never says `main`. */
function exportsHelpers(entry: string, files: ProjectFiles): boolean {
  return !files.derived(entry, saysMain) && files.exported(entry) === 'helpers';
}

function hasFunctionFile({ entries }: Folder): boolean {
  return entries.some(
    ({ name, kind }) => kind === 'file' && (name === 'package.json' || name === 'config.json'),
  );
}

/** Whether a folder is a function beyond doubt: its config.json says so, or its entry exports the handler. */
export function isPlainlyFunction({ path }: Folder, files: ProjectFiles): boolean {
  const entry = findEntry(path, files);
  const exported = entry !== undefined && files.exported(entry) === 'handler';
  return exported || (files.derived(joinPath(path, 'config.json'), hasFunctionKeys) ?? false);
}

/** Whether a folder's entry exports nothing and its config.json says nothing: a script, whatever it uses. */
export function isScript({ path }: Folder, files: ProjectFiles): boolean {
  const entry = findEntry(path, files);
  if (files.derived(joinPath(path, 'config.json'), hasFunctionKeys)) return false;
  return entry !== undefined && files.derived(entry, mayExport) === false;
}

/**
 * Whether a folder that no cloudfunctionRoot names is a function by its content: its config.json has
 * `permissions.openapi` or a timer trigger, or its entry imports wx-server-sdk and is more than helpers
 * in a folder of their own, or exports `main` while package.json depends on wx-server-sdk. A config.json
 * that merely lies above functions declares for none of them, and a container's service is no function.
 */
export function isFunctionLike(folder: Folder, files: ProjectFiles): boolean {
  const has = (file: string) =>
    folder.entries.some(({ name, kind }) => kind === 'file' && name === file);
  if (isVendoredSdk(folder.path, files)) return false;
  const entry = findEntry(folder.path, files);
  if (files.derived(joinPath(folder.path, 'config.json'), hasFunctionKeys)) {
    return (
      entry !== undefined || !subfolders(folder, files).some((path) => isLikeInside(path, folder))
    );
  }
  if (entry === undefined || has('Dockerfile') || has('container.config.json')) return false;
  if (files.derived(entry, importsSdk)) {
    return hasFunctionFile(folder) || !exportsHelpers(entry, files);
  }
  const manifest = files.derived(joinPath(folder.path, 'package.json'), readPackageJson);
  const depends = dependencyOn(manifest, 'wx-server-sdk')?.field === 'dependencies';
  return depends && files.exported(entry) === 'handler';

  function isLikeInside(path: string, parent: Folder): boolean {
    const scope = parent.scope.enter(path, files);
    return isFunctionLike({ path, entries: files.list(path), scope }, files);
  }
}
