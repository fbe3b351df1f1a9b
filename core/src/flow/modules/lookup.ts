import { entryKind } from '../../files/entryKind';
import type { FileReader } from '../../files/fileReader';
import { baseName, dirName, foldersUp, isInside } from '../../text/path';
import type { FlowFiles } from '../flowFiles';

/** Whether a path is a file, a folder or nothing, by its folder's listing. */
export function kindOf(files: FlowFiles, path: string): 'file' | 'directory' | undefined {
  const directory = dirName(path);
  if (directory === path || !isInside(directory, path)) return 'directory';
  return entryKind(files.list(directory), baseName(path));
}

/** Deeper than any real project. */
const MAX_DEPTH = 32;

/** The folders whose manifests may say what a module is called: one and those above it, the nearest first. */
export function* manifestFolders(folder: string): Generator<string> {
  let depth = 0;
  for (const at of foldersUp(folder)) {
    if (depth === MAX_DEPTH) return;
    depth += 1;
    yield at;
  }
}

/** What a reader makes of a file; undefined when its folder does not hold it: it is then not looked for. */
export function readListed<T>(
  files: FlowFiles,
  path: string,
  reader: FileReader<T>,
): T | undefined {
  return kindOf(files, path) === 'file' ? files.derived(path, reader) : undefined;
}
