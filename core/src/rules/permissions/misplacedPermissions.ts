import { misplacedKeys } from '../../config/misplacedKeys';
import type { Fix, Report } from '../../findings/finding';
import { filesFix, textFix } from '../../findings/textFix';
import { resolvePermissions } from '../../fixes/resolveFix';
import { permissionFixes, permissionMessages } from '../../messages/rules/permissions';
import { sharedFixes } from '../../messages/rules/shared';
import { formatText } from '../../messages/text';
import { projectFolders } from '../../project/projectConfig';
import type { Snapshot } from '../../project/snapshot';
import { dirName, isInside, joinPath, relativePath } from '../../text/path';
import type { Rule, RuleContext, WorkspaceRule } from '../_shared/rule';
import {
  type ForeignPermissions,
  readForeignPermissions,
  readForeignTriggers,
} from './foreignPermissions';
import { configName } from './permissionFix';

/** Permissions under a wrong key of config.json, or in the function's package.json. */
export const misplacedPermissions: Rule = {
  id: 'misplaced-permissions',
  *check(context) {
    const { fn, config } = context.state;
    for (const { written, span, repair } of misplacedKeys(config)) {
      const fixes: Fix[] =
        repair === undefined || config.broken
          ? []
          : [
              textFix(
                repair.kind === 'move'
                  ? permissionFixes.moveIntoPermissions
                  : formatText(sharedFixes.changeTo, { name: `"${repair.right}"` }),
                config.path,
                repair.edits,
                { safe: true },
              ),
            ];
      const message = formatText(permissionMessages.wrongKey, { written: `"${written}"` });
      yield { file: config.path, span, message, fixes };
    }
    const file = joinPath(fn.directory, 'package.json');
    const triggers = context.snapshot.derived(file, readForeignTriggers);
    if (triggers !== undefined) {
      yield { file, span: triggers, message: permissionMessages.foreignTriggers };
    }
    for (const foreign of context.snapshot.derived(file, readForeignPermissions) ?? []) {
      yield {
        ...report(fn.root, file, foreign),
        fixes: moveFixes(context, file, foreign),
      };
    }
  },
};

/** Permissions in project.config.json and other files that belong to no single function. */
export const misplacedProjectPermissions: WorkspaceRule = {
  id: 'misplaced-permissions',
  *checkWorkspace(snapshot) {
    for (const file of projectFiles(snapshot)) {
      if (snapshot.functionOf(file) !== undefined) continue;
      const root = snapshot.roots.find((directory) => isInside(directory, file)) ?? dirName(file);
      for (const foreign of snapshot.derived(file, readForeignPermissions) ?? []) {
        yield report(root, file, foreign);
      }
    }
  },
};

function report(root: string, file: string, { span }: ForeignPermissions): Report {
  const message = formatText(permissionMessages.wrongFile, { file: relativePath(root, file) });
  return { file, span, message };
}

/** Takes the permissions out of the wrong file and declares them in config.json. */
function moveFixes(
  context: RuleContext,
  file: string,
  { names, removal }: ForeignPermissions,
): Fix[] {
  const { snapshot, state } = context;
  const declared = resolvePermissions(snapshot, state.fn.configPath, { add: names });
  if (!declared.ok || removal === undefined) return [];
  const title = formatText(permissionFixes.moveToConfig, { config: configName(context) });
  const edits = [...declared.edits, { file, create: false, edits: [removal] }];
  return [filesFix(title, edits, { safe: true })];
}

/** Files of projects, and a config.json beside the functions, in which people put permissions. */
function projectFiles(snapshot: Snapshot): ReadonlySet<string> {
  const files = new Set<string>();
  for (const directory of snapshot.projects) {
    const { miniprogramRoots } = projectFolders(directory, snapshot);
    for (const name of ['project.config.json', 'project.private.config.json', 'package.json']) {
      files.add(joinPath(directory, name));
    }
    for (const folder of [directory, ...miniprogramRoots]) files.add(joinPath(folder, 'app.json'));
  }
  for (const { directory } of snapshot.functions) {
    files.add(joinPath(dirName(directory), 'config.json'));
  }
  return files;
}
