import type { CloudFunction } from '../files/cloudFunction';
import {
  isDevelopmentFile,
  isSealedFolder,
  isSourceFile,
  isTestFolder,
} from '../files/sourceFiles';
import { isSdkPackage, readPackageJson } from '../manifests/packageJson';
import { isTypeScript, SOURCE_EXTENSIONS } from '../syntax/sourceExtensions';
import { isInside, joinPath } from '../text/path';
import {
  type CompilerFolders,
  compilerFolders,
  fileLookup,
  inOutputFolder,
  sourceOfOutput,
} from './buildOutput';
import { FollowedLinks } from './followedLinks';
import type { IgnoreScope } from './ignoreScope';
import type { ProjectFiles } from './projectFiles';

/** The files of a function that count. */
export type FunctionFiles = Pick<CloudFunction, 'entry' | 'built' | 'sources'>;

/**
 * Finds the entry and the sources of the function in `directory`. Links to folders are followed as
 * far as `FollowedLinks` says.
 * @param roots the workspace's
 * @param outside TypeScript projects around the function or beside it
 */
export function functionFiles(
  directory: string,
  scope: IgnoreScope,
  files: ProjectFiles,
  roots: readonly string[],
  outside: readonly CompilerFolders[],
): FunctionFiles {
  const found: string[] = [];
  const compilers = outside.filter(
    ({ outDir }) => isInside(outDir, directory) || isInside(directory, outDir),
  );
  const links = new FollowedLinks(directory, roots, files);
  collect({ path: directory, real: undefined, outer: scope }, files, { found, compilers, links });
  const typescriptSources = found.filter(isTypeScript);
  const sources = found.filter(
    (file) =>
      !inOutputFolder(file, compilers, typescriptSources) &&
      sourceOfOutput(file, directory, compilers, files) === undefined,
  );
  const { entry, built } = entryFiles(directory, files, compilers);
  if (entry !== undefined && !sources.includes(entry)) sources.push(entry);
  return { entry, built, sources: sources.sort() };
}

/** A folder on the way through a function; `real` only where a link was followed to it. */
interface Collected {
  readonly path: string;
  readonly real: string | undefined;
  /** The ignore rules around it. */
  readonly outer: IgnoreScope;
}

interface Collection {
  readonly found: string[];
  readonly compilers: CompilerFolders[];
  readonly links: FollowedLinks;
}

/** Not by calling itself: an open document may claim to lie thousands of folders deep. */
function collect(first: Collected, files: ProjectFiles, into: Collection): void {
  const { found, compilers, links } = into;
  const open = [first];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const { path: directory, real: behind } = folder;
    if (folder !== first) {
      if (behind !== undefined && !links.enters(behind)) continue;
      if (isVendoredSdk(directory, files)) continue;
    }
    const scope = folder.outer.enter(directory, files);
    const compiler = compilerFolders(directory, files);
    if (compiler) compilers.push(compiler);
    const below: Collected[] = [];
    for (const { name, kind, real: target } of files.list(directory)) {
      const path = joinPath(directory, name);
      if (kind === 'file') {
        if (isSourceFile(name) && !isDevelopmentFile(name)) found.push(path);
      } else if (!isSealedFolder(name) && !isTestFolder(name) && !scope.ignoresFolder(path)) {
        const real = target ?? (behind === undefined ? undefined : joinPath(behind, name));
        below.push({ path, real, outer: scope });
      }
    }
    // The first one is gone through next, with all that lies in it.
    for (const each of below.reverse()) open.push(each);
  }
}

/** Whether a folder is a copy of the SDK that somebody has put outside node_modules. */
export function isVendoredSdk(directory: string, files: ProjectFiles): boolean {
  return isSdkPackage(
    files.derived(joinPath(directory, 'package.json'), readPackageJson)?.name ?? '',
  );
}

/** The `entry` of the function in a folder; undefined when there is none. */
export function findEntry(directory: string, files: ProjectFiles): string | undefined {
  const compiler = compilerFolders(directory, files);
  return entryFiles(directory, files, compiler === undefined ? [] : [compiler]).entry;
}

/**
 * The file that the cloud loads: package.json's `main`, else `index.*`; where it is compiled from
 * TypeScript, that source, and what it was built into.
 */
function entryFiles(
  directory: string,
  files: ProjectFiles,
  compilers: readonly CompilerFolders[],
): Pick<FunctionFiles, 'entry' | 'built'> {
  const main = files.derived(joinPath(directory, 'package.json'), readPackageJson)?.main;
  const candidates = main ? mainCandidates(joinPath(directory, `./${main}`)) : [];
  candidates.push(...withExtensions(joinPath(directory, 'index')));
  const exists = fileLookup(files);
  for (const candidate of candidates) {
    if (!isInside(directory, candidate)) continue;
    const source = sourceOfOutput(candidate, directory, compilers, files);
    const isThere = isSourceFile(candidate) && exists(candidate);
    if (source !== undefined) return { entry: source, built: isThere ? candidate : undefined };
    if (isThere) return { entry: candidate, built: undefined };
  }
  return { entry: undefined, built: undefined };
}

function mainCandidates(path: string): string[] {
  return [path, ...withExtensions(path), ...withExtensions(joinPath(path, 'index'))];
}

function withExtensions(path: string): string[] {
  return SOURCE_EXTENSIONS.map((extension) => path + extension);
}
