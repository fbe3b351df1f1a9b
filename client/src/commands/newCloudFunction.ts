import * as vscode from 'vscode';
import {
  NEW_FUNCTION,
  type NewFunctionParams,
  type NewFunctionResult,
  TEMPLATES,
  type TemplatesResult,
} from '../../../server/protocol/src/protocol';
import type { Server } from '../server';

type Choice<T> = vscode.QuickPickItem & { readonly value: T };

/**
 * Makes a new cloud function: asks for template, language and name, and, where several folders hold
 * functions, for the folder, unless the command was chosen on one. Whoever gives up changes nothing.
 */
export async function newCloudFunction(server: Server, folder?: vscode.Uri): Promise<void> {
  const known = await server.request<TemplatesResult>(TEMPLATES, {});
  if (known === undefined) return;
  const title = vscode.l10n.t('New cloud function');
  const template = await vscode.window.showQuickPick(
    known.templates.map(
      ({ id, title: label, words }): Choice<string> => ({
        label,
        description: words === label ? id : words,
        value: id,
      }),
    ),
    { title, placeHolder: vscode.l10n.t('What should it do?'), matchOnDescription: true },
  );
  if (template === undefined) return;
  const language = await vscode.window.showQuickPick(
    [
      { label: 'JavaScript', value: 'javascript' },
      { label: 'TypeScript', description: vscode.l10n.t('to be built'), value: 'typescript' },
    ] as const satisfies readonly Choice<NewFunctionParams['language']>[],
    { title, placeHolder: vscode.l10n.t('In which language?') },
  );
  if (language === undefined) return;
  const parent = await parentOf(known, folder, title);
  if (parent === undefined) return;
  const name = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Name of the function and of its folder'),
    validateInput: async (text) => {
      if (!/^[A-Za-z][\w-]{0,59}$/.test(text)) {
        return vscode.l10n.t('Letters, digits, - and _, a letter first');
      }
      const own = vscode.Uri.joinPath(vscode.Uri.parse(parent), text);
      return (await isFull(own)) ? vscode.l10n.t('There is such a folder already') : undefined;
    },
  });
  if (name === undefined) return;
  const params: NewFunctionParams = {
    parent,
    name,
    template: template.value,
    language: language.value,
  };
  const result = await server.request<NewFunctionResult>(NEW_FUNCTION, params);
  if (result?.message !== undefined) void vscode.window.showWarningMessage(result.message);
  if (result?.entryUri === undefined) return;
  // The next one must not take its place.
  await vscode.window.showTextDocument(vscode.Uri.parse(result.entryUri), { preview: false });
}

async function isFull(folder: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).length > 0;
  } catch {
    return false;
  }
}

async function parentOf(
  { parents }: TemplatesResult,
  folder: vscode.Uri | undefined,
  title: string,
): Promise<string | undefined> {
  if (folder !== undefined) return folder.toString();
  if (parents.length < 2) return parents[0]?.uri;
  const picked = await vscode.window.showQuickPick(
    parents.map(({ uri, path }): Choice<string> => ({ label: path, value: uri })),
    { title, placeHolder: vscode.l10n.t('In which folder?') },
  );
  return picked?.value;
}
