import { entryKind } from '../files/entryKind';
import { readTsconfigJson } from '../manifests/tsconfigJson';
import { isHandwritten, sourcesBeside } from '../syntax/sourceExtensions';
import { baseName, dirName, isInside, joinPath, relativePath } from '../text/path';
import type { ProjectFiles } from './projectFiles';

/** Where a TypeScript project's output goes, as its tsconfig.json says. */
export interface CompilerFolders {
  readonly outDir: string;
  readonly rootDirs: readonly string[];
}

const OUTPUT_FOLDER = /^(dist|lib|build|out|output)$/;

/** What the tsconfig.json of a folder says about output; undefined when it says nothing. */
export function compilerFolders(
  directory: string,
  files: ProjectFiles,
): CompilerFolders | undefined {
  const tsconfig = files.derived(joinPath(directory, 'tsconfig.json'), readTsconfigJson);
  if (!tsconfig?.outDir) return undefined;
  const { outDir, rootDir } = tsconfig;
  const rootDirs = rootDir ? [rootDir] : ['src', '.'];
  return {
    outDir: joinPath(directory, outDir),
    rootDirs: rootDirs.map((root) => joinPath(directory, root)),
  };
}

/**
 * The source, in TypeScript or JSX, that a JavaScript file was compiled from: beside it, where the nearest
 * tsconfig.json says, or in `src` for a file of `dist`, `lib` and their like. Undefined when no
 * such file exists, or the one beside it shows that somebody wrote it: the file is source itself.
 * `directory` is the function's folder.
 */
export function sourceOfOutput(
  file: string,
  directory: string,
  compilers: readonly CompilerFolders[],
  files: ProjectFiles,
): string | undefined {
  if (sourcesBeside(file).length === 0) return undefined;
  const isThere = fileLookup(files);
  const exists = (path: string): boolean => files.reach.holds(path, file) && isThere(path);
  for (const place of placesOfSource(file, directory, compilers, files)) {
    const source = sourcesBeside(place).find(exists);
    if (source === undefined || (place === file && files.derived(file, isHandwritten))) continue;
    return source;
  }
  return undefined;
}

/** Where the source of `file` could stand, each with the file's own extension. */
function* placesOfSource(
  file: string,
  directory: string,
  compilers: readonly CompilerFolders[],
  files: ProjectFiles,
): Generator<string> {
  yield file;
  for (const { outDir, rootDirs } of compilers) {
    if (!isInside(outDir, file)) continue;
    for (const rootDir of rootDirs) yield joinPath(rootDir, relativePath(outDir, file));
  }
  const [folder = '', ...rest] = relativePath(directory, file).split('/');
  if (rest.length === 0 || !OUTPUT_FOLDER.test(folder)) return;
  const hasSources = entryKind(files.list(directory), 'src') === 'directory';
  if (hasSources) yield joinPath(directory, ['src', ...rest].join('/'));
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

/** Whether a file is there, by its folder's listing. */
export function fileLookup(files: ProjectFiles): (path: string) => boolean {
  return (path) => entryKind(files.list(dirName(path)), baseName(path)) === 'file';
}
