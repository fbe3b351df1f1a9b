import { projectMessages } from '../messages/rules/project';
import { formatText } from '../messages/text';
import { IgnoreScope } from '../project/ignoreScope';
import type { Snapshot } from '../project/snapshot';
import { dirName, isInside, joinPath } from '../text/path';
import { configName } from './permissionFix';
import type { Rule } from './rule';

/** A config.json that declares permissions and that git ignores, though it keeps the function's code. */
export const ignoredConfig: Rule = {
  id: 'ignored-config',
  severity: 'warning',
  *check(context) {
    const { fn, config } = context.state;
    const span = config.permissionsKey;
    if (span === undefined || config.permissions.length === 0) return;
    const code = fn.entry ?? joinPath(fn.directory, 'index.js');
    const { snapshot } = context;
    if (!isIgnored(snapshot, fn.root, config.path) || isIgnored(snapshot, fn.root, code)) return;
    const message = formatText(projectMessages.ignored, { config: configName(context) });
    yield { file: config.path, span, message };
  },
};

/** Whether the .gitignore files from the root down keep a file, or a folder that holds it, out of git. */
function isIgnored(snapshot: Snapshot, root: string, file: string): boolean {
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
