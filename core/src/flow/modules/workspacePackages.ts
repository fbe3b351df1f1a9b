import { joinPath } from '../../text/path';
import type { FlowFiles } from '../flowFiles';
import { foldersUpwards, kindOf, readJson } from './lookup';

/**
 * The folder of a package of the same npm, yarn or pnpm workspace, by its name; undefined where
 * there is none.
 */
export function workspacePackageFolder(
  files: FlowFiles,
  from: string,
  name: string,
): string | undefined {
  for (const folder of foldersUpwards(from)) {
    const found = patternsAt(files, folder)
      .flatMap((pattern) => foldersOf(files, folder, pattern))
      .find((path) => nameAt(files, path) === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The patterns by which a folder names the packages of its workspace. */
function patternsAt(files: FlowFiles, folder: string): readonly string[] {
  const { workspaces } = (readJson(files, `${folder}/package.json`) ?? {}) as {
    workspaces?: unknown;
  };
  const listed = Array.isArray(workspaces)
    ? workspaces
    : (workspaces as { packages?: unknown } | undefined)?.packages;
  const patterns = Array.isArray(listed)
    ? listed.filter((one): one is string => typeof one === 'string')
    : [];
  const pnpm = `${folder}/pnpm-workspace.yaml`;
  if (kindOf(files, pnpm) !== 'file') return patterns;
  const items = (files.read(pnpm) ?? '').matchAll(/^\s*-\s*['"]?([^'"#\s]+)/gm);
  return [...patterns, ...[...items].map(([, item = '']) => item)];
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

function nameAt(files: FlowFiles, folder: string): unknown {
  return (readJson(files, `${folder}/package.json`) as { name?: unknown } | undefined)?.name;
}
