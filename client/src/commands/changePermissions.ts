import * as vscode from 'vscode';
import {
  CHANGE,
  type ChangeParams,
  type ChangeResult,
  type FunctionInfo,
} from '../../../server/protocol/src/protocol';
import { openDocument } from '../openDocument';
import { say } from '../say';
import type { Server } from '../server';

/**
 * Changes a function's permissions and says what was done. config.json is saved afterwards, except
 * where it held unsaved changes before: these stay the user's to save.
 */
export async function changePermissions(
  server: Server,
  fn: FunctionInfo,
  change: ChangeParams['change'],
): Promise<void> {
  const config = vscode.Uri.parse(fn.configUri);
  const wasDirty = openDocument(config)?.isDirty === true;
  const params: ChangeParams = { function: fn.uri, change };
  const result = await server.request<ChangeResult>(CHANGE, params);
  if (result === undefined) {
    say(vscode.l10n.t('The language server does not answer; see the output "Cloud Call".'));
  } else if (result.message !== undefined) {
    void vscode.window.showWarningMessage(result.message);
  } else if (result.outcome === 'nothing') {
    say(vscode.l10n.t('{0}: nothing to change', fn.name));
  } else {
    if (!wasDirty) await openDocument(config)?.save();
    const names = result.names.join(', ');
    say(
      change.kind === 'removeUnused'
        ? vscode.l10n.t('{0}: removed {1}', fn.name, names)
        : vscode.l10n.t('{0}: declared {1}', fn.name, names),
    );
  }
}
