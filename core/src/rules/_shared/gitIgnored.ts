import { IgnoreScope } from '../../project/ignoreScope';
import type { Snapshot } from '../../project/snapshot';
import { dirName, isInside } from '../../text/path';

/** Whether the .gitignore files from the root down keep a file, or a folder that holds it, out of git. */
export function isGitIgnored(snapshot: Snapshot, root: string, file: string): boolean {
  const folders: string[] = [];
  for (let folder = dirName(file); isInside(root, folder); folder = dirName(folder)) {
    folders.unshift(folder);
    if (folder === root) break;
  }
  let scope = IgnoreScope.none;
  for (const folder of folders) {
    if (folder !== root && scope.ignoresFolder(folder)) return true;
    scope = scope.enter(folder, snapshot);
  }
  return scope.ignoresFile(file);
}
