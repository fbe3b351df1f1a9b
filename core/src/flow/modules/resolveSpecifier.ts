import { readPackageJson } from '../../manifests/packageJson';
import { isHandwritten, MODULE_EXTENSIONS, sourcesBeside } from '../../syntax/sourceExtensions';
import { dirName, joinPath } from '../../text/path';
import type { FlowFiles } from '../flowFiles';
import { localPackageFolder } from './localPackages';
import { kindOf, readListed } from './lookup';
import { mappedPaths } from './mappedPaths';

export type Target =
  | { readonly kind: 'sdk' }
  /** A module that is the mini program's `wx` under another name. */
  | { readonly kind: 'wx' }
  | { readonly kind: 'file'; readonly path: string }
  /** A package or built-in module. */
  | { readonly kind: 'outside'; readonly name: string }
  /** A file of the project that is not there, as the code names it. */
  | { readonly kind: 'missing'; readonly name: string };

/** Resolves a module specifier as Node and TypeScript would, but never into `node_modules`. */
export function resolveSpecifier(files: FlowFiles, from: string, specifier: string): Target {
  if (/(^|\/)node_modules\/wx-server-sdk\/?$/.test(specifier) || specifier === 'wx-server-sdk') {
    return { kind: 'sdk' };
  }
  if (/^@tarojs\/taro(-weapp)?$/.test(specifier)) return { kind: 'wx' };
  if (specifier.includes('/node_modules/')) return { kind: 'outside', name: specifier };
  if (/^(\.{0,2}\/|\.{1,2}$|[a-z]:\/)/i.test(specifier)) {
    return found(resolvePath(files, joinPath(dirName(from), specifier)), specifier);
  }
  for (const path of mappedPaths(files, from, specifier)) {
    const target = resolvePath(files, path);
    if (target !== undefined) return { kind: 'file', path: target };
  }
  const folder = localPackageFolder(files, from, specifier);
  return folder === undefined
    ? { kind: 'outside', name: specifier }
    : found(resolvePath(files, folder), specifier);
}

function found(path: string | undefined, name: string): Target {
  return path === undefined ? { kind: 'missing', name } : { kind: 'file', path };
}

/** The file that a path leads to: itself, with an extension, or a folder's main file. */
export function resolvePath(files: FlowFiles, path: string, depth = 0): string | undefined {
  const kind = kindOf(files, path);
  if (kind === 'file') {
    return files.derived(path, isHandwritten) ? path : (sourceOf(files, path) ?? path);
  }
  const source = sourceOf(files, path);
  if (source !== undefined) return source;
  for (const extension of MODULE_EXTENSIONS) {
    if (kindOf(files, path + extension) === 'file') return path + extension;
  }
  if (kind !== 'directory' || depth > 4) return undefined;
  const main = mainOf(files, path);
  const target =
    main === undefined ? undefined : resolvePath(files, joinPath(path, main), depth + 1);
  return target ?? resolvePath(files, `${path}/index`, depth + 1);
}

/** The source from which `path` was compiled, where it stands beside it or in its stead. */
function sourceOf(files: FlowFiles, path: string): string | undefined {
  return sourcesBeside(path).find((candidate) => kindOf(files, candidate) === 'file');
}

function mainOf(files: FlowFiles, directory: string): string | undefined {
  return readListed(files, `${directory}/package.json`, readPackageJson)?.main || undefined;
}
