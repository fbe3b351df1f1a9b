import * as vscode from 'vscode';
import {
  type BrowseHit,
  CALL_INSERTION,
  type CallInsertionParams,
  type CallInsertionResult,
  OPEN_REFERENCE_COMMAND,
} from '../../../server/protocol/src/protocol';
import type { Server } from '../server';
import { changePermissions } from './changePermissions';
import { pickFunction, type WordsOf } from './pickFunction';

interface Action extends vscode.QuickPickItem {
  readonly run: () => unknown;
}

const CODE = /^(?:java|type)script(?:react)?$/;

/** Asks what to do with an interface: insert its call, declare it, open its pages, copy its name. */
export async function actOnInterface(server: Server, hit: BrowseHit): Promise<void> {
  const { name, call, url, covered } = hit;
  const editor = vscode.window.activeTextEditor;
  const actions: Action[] = [];
  const place = call === undefined ? undefined : await placeFor(server, editor);
  if (editor && place) {
    actions.push({
      label: `$(insert) ${vscode.l10n.t('Insert the call')}`,
      run: () => insertCall(editor, `await ${place.sdk}.${call}`, place),
    });
  }
  if (covered) {
    actions.push({
      label: `$(add) ${vscode.l10n.t('Declare in a cloud function')}`,
      run: async () => {
        const fn = await pickFunction(server, stateIn(name));
        if (fn === undefined) return;
        await changePermissions(server, fn, { kind: 'declare', names: [name] });
      },
    });
  }
  if (covered) {
    actions.push({
      label: `$(book) ${vscode.l10n.t('Open interface reference')}`,
      run: () => vscode.commands.executeCommand(OPEN_REFERENCE_COMMAND, name),
    });
  }
  if (url !== undefined) {
    actions.push({
      label: `$(link-external) ${vscode.l10n.t('Open WeChat’s own page')}`,
      run: () => vscode.env.openExternal(vscode.Uri.parse(url)),
    });
  }
  actions.push({
    label: `$(copy) ${vscode.l10n.t('Copy the name')}`,
    run: () => vscode.env.clipboard.writeText(name),
  });
  const action = await vscode.window.showQuickPick(actions, { title: name });
  await action?.run();
}

/** What a list of functions says of an interface: whether it is to be declared, or is already. */
function stateIn(name: string): WordsOf {
  return ({ interfaces }) => {
    const state = interfaces.find((one) => one.name === name)?.state;
    if (state === 'missing') return vscode.l10n.t('used and not declared');
    return state === undefined ? '' : vscode.l10n.t('declared');
  };
}

/** How a call is spelt where the cursor is; undefined where none can stand, as in a page. */
async function placeFor(
  server: Server,
  editor: vscode.TextEditor | undefined,
): Promise<CallInsertionResult | undefined> {
  if (editor === undefined || !CODE.test(editor.document.languageId)) return undefined;
  const params: CallInsertionParams = { uri: editor.document.uri.toString() };
  return server.request<CallInsertionResult>(CALL_INSERTION, params);
}

/** Inserts a call; the sdk is loaded where the file does not do so yet. */
async function insertCall(
  editor: vscode.TextEditor,
  call: string,
  { load }: CallInsertionResult,
): Promise<void> {
  if (load !== undefined) {
    const { line, character } = load.position;
    const at = new vscode.Position(line, character);
    await editor.edit((edit) => edit.insert(at, load.newText), {
      undoStopBefore: true,
      undoStopAfter: false,
    });
  }
  await editor.insertSnippet(new vscode.SnippetString(call));
}
