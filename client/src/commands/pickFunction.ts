import * as vscode from 'vscode';
import {
  FUNCTIONS,
  type FunctionInfo,
  type FunctionOverviewInfo,
  OVERVIEW,
} from '../../../server/protocol/src/protocol';
import { say } from '../say';
import type { Server } from '../server';

/** What a list says of a function; '' for nothing. */
export type WordsOf = (fn: FunctionOverviewInfo) => string;

interface FunctionItem extends vscode.QuickPickItem {
  readonly info: FunctionInfo;
}

/**
 * Lets the user choose a cloud function; the one that the active file belongs to comes first, and
 * the only one is chosen without asking. Undefined when the user gives up or there is none, which
 * is then said.
 * @param words is added once it is known: the list does not wait until all functions are read.
 */
export async function pickFunction(
  server: Server,
  words?: WordsOf,
): Promise<FunctionInfo | undefined> {
  const functions = (await server.request<FunctionInfo[]>(FUNCTIONS, {})) ?? [];
  const none = vscode.l10n.t('No cloud function was found in this workspace.');
  const known = words && (async () => wordsByUri(await overview(server), words));
  return pickOf(functions, none, known);
}

/** The same among those functions of which there is something to say. */
export async function pickWithWork(
  server: Server,
  words: WordsOf,
  nothing: string,
): Promise<FunctionInfo | undefined> {
  const functions = (await overview(server)).filter((fn) => words(fn) !== '');
  return pickOf(functions, nothing, async () => wordsByUri(functions, words));
}

async function overview(server: Server): Promise<readonly FunctionOverviewInfo[]> {
  return (await server.request<FunctionOverviewInfo[]>(OVERVIEW, {})) ?? [];
}

function wordsByUri(
  functions: readonly FunctionOverviewInfo[],
  words: WordsOf,
): ReadonlyMap<string, string> {
  return new Map(functions.map((fn) => [fn.uri, words(fn)]));
}

async function pickOf(
  functions: readonly FunctionInfo[],
  nothing: string,
  words?: () => Promise<ReadonlyMap<string, string>>,
): Promise<FunctionInfo | undefined> {
  if (functions.length === 0) {
    say(nothing);
    return undefined;
  }
  if (functions.length === 1) return functions[0];
  const active = vscode.window.activeTextEditor?.document.uri.toString() ?? '';
  const isHere = ({ uri }: FunctionInfo): boolean =>
    active.startsWith(`${vscode.Uri.parse(uri).toString()}/`);
  const inOrder = [...functions].sort((a, b) => Number(isHere(b)) - Number(isHere(a)));
  const pick = vscode.window.createQuickPick<FunctionItem>();
  const show = (known: ReadonlyMap<string, string>): void => {
    const at = pick.activeItems[0]?.info;
    pick.items = inOrder.map((info) => ({
      label: info.name,
      description: [info.root, info.path, known.get(info.uri)].filter(Boolean).join(' · '),
      info,
    }));
    if (at !== undefined) pick.activeItems = pick.items.filter(({ info }) => info === at);
  };
  pick.title = vscode.l10n.t('Cloud function');
  pick.placeholder = vscode.l10n.t('Which cloud function?');
  pick.matchOnDescription = true;
  show(new Map());
  pick.show();
  if (words !== undefined) {
    pick.busy = true;
    void words().then((known) => {
      show(known);
      pick.busy = false;
    });
  }
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.info);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
  });
}
