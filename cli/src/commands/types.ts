import {
  DECLARATION_FILE,
  declarationFile,
  isDeclarationFile,
} from '../../../core/src/features/declarations/declarationFile';
import { formatText, inLocale } from '../../../core/src/messages/text';
import { joinPath, relativePath } from '../../../core/src/text/path';
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
      const path = joinPath(folder, DECLARATION_FILE);
      const before = files.read(path);
      if (before !== undefined && !isDeclarationFile(before)) {
        throw new UsageError(USAGE.refused, {
          path: relativePath(root, path),
          reason: COMMANDS.foreignTypes,
        });
      }
      const sdkInstalled = isSdkAbove(folder, (directory) => files.list(directory).length > 0);
      files.write(path, declarationFile(snapshot.catalog, { locale, sdkInstalled }));
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

/** Whether the compiler finds wx-server-sdk from a folder. */
function isSdkAbove(folder: string, holdsFiles: (directory: string) => boolean): boolean {
  for (let at = folder; ; at = joinPath(at, '..')) {
    if (holdsFiles(joinPath(at, './node_modules/wx-server-sdk'))) return true;
    if (joinPath(at, '..') === at) return false;
  }
}
