import * as vscode from 'vscode';
import { describeStatus } from '../describeStatus';
import { openDocument } from '../openDocument';
import type { Server } from '../server';

interface Action extends vscode.QuickPickItem {
  readonly run?: () => unknown;
}

/** Says whether the active file is checked and why, and offers what can be done about it. */
export async function explainStatus(server: Server, output: vscode.OutputChannel): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const { text, detail, more, functions, unsaved } = await describeStatus(server, document);
  const actions: Action[] = [
    { label: text, detail },
    ...more.map((label) => ({ label })),
    ...unsaved.map((fn) => ({
      label: `$(save) ${vscode.l10n.t('Save config.json of {0}', fn.name)}`,
      run: () => openDocument(vscode.Uri.parse(fn.configUri))?.save(),
    })),
    ...functions.map((fn) => ({
      label: `$(json) ${vscode.l10n.t('Open config.json of {0}', fn.name)}`,
      run: () => vscode.window.showTextDocument(vscode.Uri.parse(fn.configUri)),
    })),
    {
      label: `$(checklist) ${vscode.l10n.t('Check all cloud functions')}`,
      run: () => vscode.commands.executeCommand('cloudcall.checkWorkspace'),
    },
    { label: `$(output) ${vscode.l10n.t('Show the log')}`, run: () => output.show() },
    {
      label: `$(refresh) ${vscode.l10n.t('Restart the language server')}`,
      run: () => server.restart(),
    },
  ];
  const picked = await vscode.window.showQuickPick(actions, { title: 'Cloud Call' });
  await picked?.run?.();
}
