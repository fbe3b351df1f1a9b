import { planDeclarations } from '../../../core/src/features/declarations/planDeclarations';
import { formatText, inLocale } from '../../../core/src/messages/text';
import { relativePath } from '../../../core/src/text/path';
import { findFunction } from '../findFunction';
import { COMMANDS } from '../messages/commands';
import { USAGE } from '../messages/usage';
import { openProject } from '../openProject';
import { saveChanges } from '../saveChanges';
import { UsageError } from '../usageError';
import type { Command, ExitCode, Run } from './command';

/**
 * `cloudcall types [function…]`: writes a declaration file of openapi's types into the folder of each
 * function, or one into the root when none is named.
 */
export const types: Command = {
  options: {},
  run({ options, terminal, data, locale }: Run): ExitCode {
    const project = openProject(
      { cwd: terminal.cwd, root: options.value('root'), paths: [] },
      data,
    );
    const { files, root, workspace } = project;
    const snapshot = workspace.snapshot();
    const folders = options.arguments.map(
      (wanted) => findFunction(snapshot, project, wanted).directory,
    );
    const targets = new Set(folders.length > 0 ? folders : [root]);
    for (const folder of targets) {
      const plan = planDeclarations(files, folder, snapshot.catalog, locale);
      if (!plan.ok) {
        const { file, reason } = plan;
        throw new UsageError(USAGE.refused, { path: relativePath(root, file), reason });
      }
      files.write(plan.file, plan.text);
    }
    const [refusal] = saveChanges(project);
    if (refusal !== undefined) {
      const path = relativePath(root, refusal.file);
      throw new UsageError(USAGE.refused, { path, reason: refusal.reason });
    }
    for (const [path] of files.changes) {
      const message = formatText(COMMANDS.typesWritten, { path: relativePath(root, path) });
      terminal.out(`${inLocale(message, locale)}\n`);
    }
    return 0;
  },
};
