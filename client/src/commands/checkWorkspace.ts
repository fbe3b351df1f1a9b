import * as vscode from 'vscode';
import { CHECK, type CheckResult } from '../../../server/protocol/src/protocol';
import { say } from '../say';
import type { Server } from '../server';

/** Checks all cloud functions of the workspace and shows the problems. */
export async function checkWorkspace(server: Server): Promise<void> {
  const result = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Checking cloud functions'),
      cancellable: true,
    },
    async (_, token) => {
      const answer = await server.request<CheckResult>(CHECK, {}, token);
      return token.isCancellationRequested ? 'cancelled' : answer;
    },
  );
  if (result === 'cancelled') return;
  if (result === undefined) {
    say(vscode.l10n.t('The language server does not answer; see the output "Cloud Call".'));
    return;
  }
  const { functions, errors, warnings, others } = result;
  if (errors + warnings + others > 0) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
  say(
    vscode.l10n.t(
      'Cloud functions: {0}; errors: {1}, warnings: {2}, hints: {3}',
      functions,
      errors,
      warnings,
      others,
    ),
  );
}
