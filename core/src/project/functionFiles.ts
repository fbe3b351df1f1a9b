import {
  isDevelopmentFile,
  isSealedFolder,
  isSourceFile,
  isTestFolder,
  SOURCE_EXTENSIONS,
} from '../files/sourceFiles';
import { baseName, dirName, extName, isInside, joinPath } from '../text/path';
import {
  type CompilerFolders,
  compilerFolders,
  inOutputFolder,
  sourceOfOutput,
} from './buildOutput';
import type { IgnoreScope } from './ignoreScope';
import { isSdkPackage, packageMain, packageName } from './packageFacts';
import type { ProjectFiles } from './projectFiles';

/** The files of a function that count. */
export interface FunctionFiles {
  /** The file that the cloud loads, or the source that it is compiled from; undefined when there is none. */
  readonly entry: string | undefined;
  /** Its sources, sorted. */
  readonly sources: readonly string[];
}

/** Finds the entry and the sources of the function in `directory`. */
export function functionFiles(
  directory: string,
  scope: IgnoreScope,
  files: ProjectFiles,
): FunctionFiles {
  const found: string[] = [];
  const compilers: CompilerFolders[] = [];
  collect(directory, scope, files, found, compilers);
  const typescriptSources = found.filter((file) => /^\.[cm]?tsx?$/.test(extName(file)));
  const exists = fileLookup(files);
  const sources = found.filter(
    (file) =>
      !inOutputFolder(file, compilers, typescriptSources) &&
      sourceOfOutput(file, directory, compilers, exists) === undefined,
  );
  const entry = findEntry(directory, files, compilers);
  if (entry !== undefined && !sources.includes(entry)) sources.push(entry);
  return { entry, sources: sources.sort() };
}

function collect(
  directory: string,
  outer: IgnoreScope,
  files: ProjectFiles,
  found: string[],
  compilers: CompilerFolders[],
): void {
  const scope = outer.enter(directory, files);
  const compiler = compilerFolders(directory, files);
  if (compiler) compilers.push(compiler);
  for (const { name, kind } of files.list(directory)) {
    const path = joinPath(directory, name);
    if (kind === 'file') {
      if (isSourceFile(name) && !isDevelopmentFile(name)) found.push(path);
    } else if (!isSealedFolder(name) && !isTestFolder(name) && !scope.ignoresFolder(path)) {
      if (!isVendoredSdk(path, files)) collect(path, scope, files, found, compilers);
    }
  }
}

/** Whether a folder is a copy of the SDK that somebody has put outside node_modules. */
export function isVendoredSdk(directory: string, files: ProjectFiles): boolean {
  return isSdkPackage(files.derived(joinPath(directory, 'package.json'), packageName) ?? '');
}

/**
 * The file that the cloud loads: package.json's `main`, else `index.*`. Where it is compiled from
 * TypeScript in the same folder, that source. Undefined when there is no such file.
 */
export function findEntry(
  directory: string,
  files: ProjectFiles,
  compilers: readonly CompilerFolders[] = [compilerFolders(directory, files)].filter(
    (compiler) => compiler !== undefined,
  ),
): string | undefined {
  const main = files.derived(joinPath(directory, 'package.json'), packageMain);
  const candidates = main ? mainCandidates(joinPath(directory, `./${main}`)) : [];
  candidates.push(...withExtensions(joinPath(directory, 'index')));
  const exists = fileLookup(files);
  for (const candidate of candidates) {
    if (!isInside(directory, candidate)) continue;
    const source = sourceOfOutput(candidate, directory, compilers, exists);
    if (source !== undefined) return source;
    if (isSourceFile(candidate) && exists(candidate)) return candidate;
  }
  return undefined;
}

function mainCandidates(path: string): string[] {
  return [path, ...withExtensions(path), ...withExtensions(joinPath(path, 'index'))];
}

function withExtensions(path: string): string[] {
  return SOURCE_EXTENSIONS.map((extension) => path + extension);
}

function fileLookup(files: ProjectFiles): (path: string) => boolean {
  return (path) => {
    const name = baseName(path);
    const entries = files.list(dirName(path));
    return entries.some((entry) => entry.name === name && entry.kind === 'file');
  };
}
