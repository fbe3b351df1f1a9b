import { readPackageJson } from '../../manifests/packageJson';
import { isHandwritten, MODULE_EXTENSIONS, sourcesBeside } from '../../syntax/sourceExtensions';
import { dirName, joinPath } from '../../text/path';
import type { FlowFiles } from '../flowFiles';
import { localPackageFolder } from './localPackageFolder';
import { kindOf, manifestFolders, readListed } from './lookup';
import { mappedPaths } from './mappedPaths';

/** What a module specifier leads to. */
export type Target =
  | { readonly kind: 'sdk' }
  /** A module that is the mini program's `wx` under another name. */
  | { readonly kind: 'wx' }
  | { readonly kind: 'file'; readonly path: string }
  /** A package or built-in module. */
  | { readonly kind: 'outside'; readonly name: string }
  /** A file of the project that is not there, as the code names it. */
  | { readonly kind: 'missing'; readonly name: string }
  /** A file of the project that lies beyond the workspace, and is not looked at. */
  | { readonly kind: 'beyond'; readonly name: string };

/** Whether a file may be looked at. */
type Allows = (path: string) => boolean;

/** Resolves a module specifier as Node and TypeScript would, but never into `node_modules`. */
export function resolveSpecifier(files: FlowFiles, from: string, specifier: string): Target {
  if (/(^|\/)node_modules\/wx-server-sdk\/?$/.test(specifier) || specifier === 'wx-server-sdk') {
    return { kind: 'sdk' };
  }
  if (/^@tarojs\/taro(-weapp)?$/.test(specifier)) return { kind: 'wx' };
  if (specifier.includes('/node_modules/')) return { kind: 'outside', name: specifier };
  if (/^(\.{0,2}\/|\.{1,2}$|[a-z]:\/)/i.test(specifier)) {
    const target = resolveWithin(files, allowedFrom(files, from), from, specifier);
    // What stands at an absolute path is the machine's, as a package is.
    const isPackage = target.kind === 'beyond' && !specifier.startsWith('.');
    return isPackage ? { kind: 'outside', name: specifier } : target;
  }
  let isBeyond = false;
  for (const { path, isNamed } of mappedPaths(files, from, specifier)) {
    const target = resolveWithin(files, allowedFrom(files, from), from, path);
    if (target.kind === 'file') return target;
    if (target.kind === 'beyond' && isNamed) isBeyond = true;
  }
  const local = localPackageFolder(files, from, specifier);
  if (local !== undefined) {
    const allows: Allows = (path) => files.reach.holdsOfPackage(path, local.folder);
    return resolveWithin(files, allows, from, local.path);
  }
  return { kind: isBeyond ? 'beyond' : 'outside', name: specifier };
}

/** What a path leads to, relative to the file `from` or absolute. */
function resolveWithin(files: FlowFiles, allows: Allows, from: string, name: string): Target {
  let isBeyond = false;
  const within: Allows = (path) => {
    const isAllowed = allows(path);
    if (!isAllowed) isBeyond = true;
    return isAllowed;
  };
  const path = resolvePath(files, joinPath(dirName(from), name), within);
  if (path !== undefined) return { kind: 'file', path };
  return { kind: isBeyond ? 'beyond' : 'missing', name };
}

/** Which files a file may name: those of the workspace, and of the package from elsewhere that it belongs to. */
export function allowedFrom(files: FlowFiles, from: string): Allows {
  const { reach } = files;
  if (reach.isInWorkspace(from)) return (path) => reach.holds(path, from);
  const own = dirName(from);
  const folder =
    [...manifestFolders(own)].find((at) => kindOf(files, `${at}/package.json`) === 'file') ?? own;
  return (path) => reach.holdsOfPackage(path, folder) || reach.holds(path, from);
}

/** The file that a path leads to: itself, with an extension, or a folder's main file; undefined also where it may not be looked at. */
export function resolvePath(
  files: FlowFiles,
  path: string,
  allows: Allows,
  depth = 0,
): string | undefined {
  if (!allows(path)) return undefined;
  const kind = kindOf(files, path);
  if (kind === 'file') {
    return files.derived(path, isHandwritten) ? path : (sourceOf(files, path) ?? path);
  }
  const source = sourceOf(files, path);
  if (source !== undefined) return source;
  for (const extension of MODULE_EXTENSIONS) {
    if (kindOf(files, path + extension) === 'file') return path + extension;
  }
  if (kind !== 'directory' || depth > 4 || !allows(`${path}/index`)) return undefined;
  const main = mainOf(files, path);
  const target =
    main === undefined ? undefined : resolvePath(files, joinPath(path, main), allows, depth + 1);
  return target ?? resolvePath(files, `${path}/index`, allows, depth + 1);
}

/** The source from which `path` was compiled, where it stands beside it or in its stead. */
function sourceOf(files: FlowFiles, path: string): string | undefined {
  return sourcesBeside(path).find((candidate) => kindOf(files, candidate) === 'file');
}

function mainOf(files: FlowFiles, directory: string): string | undefined {
  return readListed(files, `${directory}/package.json`, readPackageJson)?.main || undefined;
}
