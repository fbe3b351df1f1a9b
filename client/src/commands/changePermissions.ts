import * as vscode from 'vscode';
import {
  CHANGE,
  type ChangeParams,
  type ChangeResult,
  type FunctionInfo,
} from '../../../server/protocol/src/protocol';
import { say } from '../say';
import type { Server } from '../server';

/**
 * Changes a function's permissions. What was done is said, and config.json saved, where the server's
 * edit is applied (`edits/settleEdit.ts`), as with every other way of declaring.
 */
export async function changePermissions(
  server: Server,
  fn: FunctionInfo,
  change: ChangeParams['change'],
): Promise<void> {
  const params: ChangeParams = { function: fn.uri, change };
  const result = await server.request<ChangeResult>(CHANGE, params);
  if (result === undefined) {
    say(vscode.l10n.t('The language server does not answer; see the output "Cloud Call".'));
  } else if (result.message !== undefined) {
    void vscode.window.showWarningMessage(result.message);
  } else if (result.outcome === 'nothing') {
    say(vscode.l10n.t('{0}: nothing to change', fn.label));
  }
}
