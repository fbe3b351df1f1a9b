import { IgnoreScope } from '../../project/ignoreScope';
import type { Snapshot } from '../../project/snapshot';
import { dirName, foldersUp } from '../../text/path';

/** Whether the .gitignore files from the root down keep a file, or a folder that holds it, out of git. */
export function isGitIgnored(snapshot: Snapshot, root: string, file: string): boolean {
  let scope = IgnoreScope.none;
  for (const folder of [...foldersUp(dirName(file), root)].reverse()) {
    if (folder !== root && scope.ignoresFolder(folder)) return true;
    scope = scope.enter(folder, snapshot);
  }
  return scope.ignoresFile(file);
}
