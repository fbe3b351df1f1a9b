import type { Snapshot } from '../../project/snapshot';
import { dirName, foldersUp, joinPath, relativePath } from '../../text/path';

/**
 * Whether git keeps a file already, so that no .gitignore keeps it out: the index of the repository
 * between the file and the root names it. False where there is none, and for one that shortens its
 * names (version 4).
 */
export function isGitTracked(snapshot: Snapshot, root: string, file: string): boolean {
  for (const folder of foldersUp(dirName(file), root)) {
    const index = snapshot.read(joinPath(folder, '.git/index'));
    if (index !== undefined) return namesFile(index, relativePath(folder, file));
  }
  return false;
}

/** Whether one of an index's names is or ends with a path; names end with a NUL. */
function namesFile(index: string, path: string): boolean {
  for (let at = index.indexOf(path); at >= 0; at = index.indexOf(path, at + 1)) {
    if (!(index.charCodeAt(at + path.length) >= 32)) return true;
  }
  return false;
}
