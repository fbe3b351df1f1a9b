import { baseName, dirName, isInside } from '../../text/path';
import type { FlowFiles } from '../flowFiles';

/** Whether a path is a file, a folder or nothing, by its folder's listing. */
export function kindOf(files: FlowFiles, path: string): 'file' | 'directory' | undefined {
  const name = baseName(path);
  const directory = dirName(path);
  if (directory === path || !isInside(directory, path)) return 'directory';
  return files.list(directory).find((entry) => entry.name === name)?.kind;
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

/** The value of a JSON file; undefined when it is absent or broken. */
export function readJson(files: FlowFiles, path: string): unknown {
  if (kindOf(files, path) !== 'file') return undefined;
  const text = files.read(path);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
