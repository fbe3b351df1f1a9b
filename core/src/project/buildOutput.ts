import { extName, isInside, joinPath, relativePath } from '../text/path';
import { looseJson, member } from './looseJson';
import type { ProjectFiles } from './projectFiles';

/** Where a TypeScript project's output goes, as its tsconfig.json says. */
export interface CompilerFolders {
  readonly outDir: string;
  readonly rootDirs: readonly string[];
}

const SOURCE_OF: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};

const OUTPUT_FOLDER = /^(dist|lib|build|out|output)$/;

/** `compilerOptions.outDir` of a tsconfig.json as written; '' when there is none. */
export function readOutDir(text: string): string {
  return compilerOption(text, 'outDir');
}

/** `compilerOptions.rootDir` of a tsconfig.json as written; '' when there is none. */
export function readRootDir(text: string): string {
  return compilerOption(text, 'rootDir');
}

function compilerOption(text: string, name: string): string {
  const value = member(member(looseJson(text), 'compilerOptions'), name);
  return typeof value === 'string' ? value : '';
}

/** What the tsconfig.json of a folder says about output; undefined when it says nothing. */
export function compilerFolders(
  directory: string,
  files: ProjectFiles,
): CompilerFolders | undefined {
  const tsconfig = joinPath(directory, 'tsconfig.json');
  const outDir = files.derived(tsconfig, readOutDir);
  if (!outDir) return undefined;
  const rootDir = files.derived(tsconfig, readRootDir);
  const rootDirs = rootDir ? [rootDir] : ['src', '.'];
  return {
    outDir: joinPath(directory, outDir),
    rootDirs: rootDirs.map((root) => joinPath(directory, root)),
  };
}

/**
 * The TypeScript source that a JavaScript file was compiled from: beside it, where the nearest
 * tsconfig.json says, or in `src` for a file of `dist`, `lib` and their like. Undefined when no
 * such file exists, so that the file is source itself. `directory` is the function's folder.
 */
export function sourceOfOutput(
  file: string,
  directory: string,
  compilers: readonly CompilerFolders[],
  exists: (path: string) => boolean,
): string | undefined {
  const extension = extName(file);
  const sourceExtensions = SOURCE_OF[extension];
  if (!sourceExtensions) return undefined;
  for (const place of placesOfSource(file, directory, compilers)) {
    const stem = place.slice(0, -extension.length);
    const source = sourceExtensions.map((ending) => stem + ending).find(exists);
    if (source !== undefined) return source;
  }
  return undefined;
}

/** Where the source of `file` could stand, each with the file's own extension. */
function* placesOfSource(
  file: string,
  directory: string,
  compilers: readonly CompilerFolders[],
): Generator<string> {
  yield file;
  for (const { outDir, rootDirs } of compilers) {
    if (!isInside(outDir, file)) continue;
    for (const rootDir of rootDirs) yield joinPath(rootDir, relativePath(outDir, file));
  }
  const [folder = '', ...rest] = relativePath(directory, file).split('/');
  if (rest.length === 0 || !OUTPUT_FOLDER.test(folder)) return;
  yield joinPath(directory, ['src', ...rest].join('/'));
  yield joinPath(directory, rest.join('/'));
}

/** Whether a file lies in a folder that holds nothing but a compiler's output. */
export function inOutputFolder(
  file: string,
  compilers: readonly CompilerFolders[],
  typescriptSources: readonly string[],
): boolean {
  return compilers.some(
    ({ outDir }) =>
      isInside(outDir, file) &&
      typescriptSources.length > 0 &&
      !typescriptSources.some((source) => isInside(outDir, source)),
  );
}
