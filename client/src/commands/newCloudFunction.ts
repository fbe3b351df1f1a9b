import * as vscode from 'vscode';
import {
  NEW_FUNCTION,
  type NewFunctionParams,
  type NewFunctionResult,
  TEMPLATES,
  type TemplatesResult,
} from '../../../server/protocol/src/protocol';
import { say } from '../say';
import type { Server } from '../server';

type Choice<T> = vscode.QuickPickItem & { readonly value: T };

/**
 * Makes a new cloud function: asks for template, language and name, and, where several folders hold
 * functions, for the folder, unless the command was chosen on one. Whoever gives up changes nothing.
 */
export async function newCloudFunction(server: Server, folder?: vscode.Uri): Promise<void> {
  const known = await server.request<TemplatesResult>(TEMPLATES, {});
  if (known === undefined) return;
  if (known.parents.length === 0) {
    say(vscode.l10n.t('Open the folder of your mini program first: functions lie there.'));
    return;
  }
  const title = vscode.l10n.t('New cloud function');
  const template = await vscode.window.showQuickPick(
    known.templates.map(
      ({ id, title: label, words }): Choice<string> => ({
        label,
        description: words === label ? taskOf(id) : words,
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
    value: await freeName(parent, template.value),
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

/** What a template is for, by its id: `subscribe-message`. */
function taskOf(id: string): string {
  return id.replace(/^cloudcall-/, '');
}

/** A name after what the function will do, selected so that typing takes its place; '' where it is taken. */
async function freeName(parent: string, template: string): Promise<string> {
  if (template === 'cloudcall-function') return '';
  const name = taskOf(template).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const folder = vscode.Uri.joinPath(vscode.Uri.parse(parent), name);
  return (await isFull(folder)) ? '' : name;
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
  const chosen = folder?.toString();
  const isChosen = (uri: string | undefined): boolean =>
    uri !== undefined && vscode.Uri.parse(uri).toString() === chosen;
  if (chosen !== undefined) return parents.find(({ only }) => isChosen(only))?.uri ?? chosen;
  if (parents.length < 2) return parents[0]?.uri;
  const picked = await vscode.window.showQuickPick(
    parents.map(({ uri, path }): Choice<string> => ({ label: path, value: uri })),
    { title, placeHolder: vscode.l10n.t('In which folder?') },
  );
  return picked?.value;
}
