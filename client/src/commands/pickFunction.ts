import * as vscode from 'vscode';
import { FUNCTIONS, type FunctionInfo } from '../../../server/protocol/src/protocol';
import { say } from '../say';
import type { Server } from '../server';

/**
 * Lets the user choose a cloud function; the one that the active file belongs to comes first, and
 * the only one is chosen without asking. Undefined when the user gives up or there is none, which
 * is then said.
 */
export async function pickFunction(server: Server): Promise<FunctionInfo | undefined> {
  const functions = (await server.request<FunctionInfo[]>(FUNCTIONS, {})) ?? [];
  if (functions.length === 0) {
    say(vscode.l10n.t('No cloud function was found in this workspace.'));
    return undefined;
  }
  if (functions.length === 1) return functions[0];
  const active = vscode.window.activeTextEditor?.document.uri.toString() ?? '';
  const items = functions
    .map((info) => ({
      label: info.name,
      description: info.path,
      info,
      here: active.startsWith(`${vscode.Uri.parse(info.uri).toString()}/`),
    }))
    .sort((a, b) => Number(b.here) - Number(a.here));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Cloud function'),
    placeHolder: vscode.l10n.t('Which cloud function?'),
    matchOnDescription: true,
  });
  return picked?.info;
}
