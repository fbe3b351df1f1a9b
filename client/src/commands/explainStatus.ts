import * as vscode from 'vscode';
import type { FunctionStatus } from '../../../server/protocol/src/protocol';
import { describeStatus } from '../describeStatus';
import { createFiles } from '../edits/createFiles';
import { openDocument } from '../openDocument';
import type { Server } from '../server';

const EMPTY_CONFIG = '{\n  "permissions": {\n    "openapi": []\n  }\n}\n';

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
      label: fn.hasConfig
        ? `$(json) ${vscode.l10n.t('Open config.json of {0}', fn.name)}`
        : `$(new-file) ${vscode.l10n.t('Create config.json of {0}', fn.name)}`,
      run: () => openConfig(fn),
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

/** Opens a function's config.json; one that is not there yet is created without any permission. */
async function openConfig({ configUri, hasConfig }: FunctionStatus): Promise<void> {
  const uri = vscode.Uri.parse(configUri);
  if (!hasConfig) await createFiles([{ uri, text: EMPTY_CONFIG }]);
  await vscode.window.showTextDocument(uri);
}
