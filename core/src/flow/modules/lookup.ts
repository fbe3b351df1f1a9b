import { entryKind } from '../../files/entryKind';
import type { FileReader } from '../../files/fileReader';
import { baseName, dirName, isInside } from '../../text/path';
import type { FlowFiles } from '../flowFiles';

/** Whether a path is a file, a folder or nothing, by its folder's listing. */
export function kindOf(files: FlowFiles, path: string): 'file' | 'directory' | undefined {
  const directory = dirName(path);
  if (directory === path || !isInside(directory, path)) return 'directory';
  return entryKind(files.list(directory), baseName(path));
}

/** Deeper than any real project. */
const MAX_DEPTH = 32;

/** A folder and those above it, the nearest first. */
export function* foldersUpwards(folder: string): Generator<string> {
  for (let at = folder, depth = 0; depth < MAX_DEPTH; at = dirName(at), depth += 1) {
    yield at;
    if (dirName(at) === at) return;
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
