import { formatText, inLocale, planDeclarations, relativePath } from '#core';
import { USAGE } from '../../../library/src/messages/usage';
import { findFunction } from '../../../library/src/project/findFunction';
import { openProject } from '../../../library/src/project/openProject';
import { saveChanges } from '../../../library/src/project/saveChanges';
import { UsageError } from '../../../library/src/usageError';
import { COMMANDS } from '../messages/commands';
import type { Command, ExitCode, Run } from './command';

/**
 * `cloudcall types [function…]`: writes a declaration file of openapi's types into the folder of each
 * function, or one into the root when none is named.
 */
export const types: Command = {
  run({ options, terminal, data, locale }: Run): ExitCode {
    const project = openProject({ cwd: terminal.cwd, roots: options.list('root') }, data);
    const { files, root, workspace } = project;
    const snapshot = workspace.snapshot();
    const { catalog } = snapshot;
    const folders = options.arguments.map(
      (wanted) => findFunction(snapshot, project, wanted).directory,
    );
    const targets = new Set(folders.length > 0 ? folders : [root]);
    const { written, refused } = saveChanges(
      project,
      () =>
        [...targets].flatMap((folder) => {
          const plan = planDeclarations(files, folder, catalog, locale);
          if (!plan.ok) return [plan];
          files.write(plan.file, plan.before, plan.text);
          return [];
        }),
      { attempts: 20, allOrNone: true },
    );
    const [refusal] = refused;
    if (refusal !== undefined) {
      const path = relativePath(root, refusal.file);
      throw new UsageError(USAGE.refused, { path, reason: refusal.reason });
    }
    for (const { path } of written) {
      const message = formatText(COMMANDS.typesWritten, { path: relativePath(root, path) });
      terminal.out(`${inLocale(message, locale)}\n`);
    }
    return 0;
  },
};
