import * as vscode from 'vscode';
import {
  FUNCTIONS,
  type FunctionInfo,
  type FunctionOverviewInfo,
  OVERVIEW,
} from '../../../server/protocol/src/protocol';
import { say } from '../say';
import type { Server } from '../server';

/**
 * Lets the user choose a cloud function; the one that the active file belongs to comes first, and
 * the only one is chosen without asking. Undefined when the user gives up or there is none, which
 * is then said.
 */
export async function pickFunction(server: Server): Promise<FunctionInfo | undefined> {
  const functions = (await server.request<FunctionInfo[]>(FUNCTIONS, {})) ?? [];
  return pickOf(
    functions,
    () => '',
    vscode.l10n.t('No cloud function was found in this workspace.'),
  );
}

/**
 * The same among those functions in which there is something to do: `count` says how much of it,
 * `words` tells it in the list.
 */
export async function pickWithWork(
  server: Server,
  count: (fn: FunctionOverviewInfo) => number,
  words: (count: number) => string,
  nothing: string,
): Promise<FunctionInfo | undefined> {
  const all = (await server.request<FunctionOverviewInfo[]>(OVERVIEW, {})) ?? [];
  return pickOf(
    all.filter((fn) => count(fn) > 0),
    (fn) => words(count(fn)),
    nothing,
  );
}

async function pickOf<T extends FunctionInfo>(
  functions: readonly T[],
  detail: (fn: T) => string,
  nothing: string,
): Promise<T | undefined> {
  if (functions.length === 0) {
    say(nothing);
    return undefined;
  }
  if (functions.length === 1) return functions[0];
  const active = vscode.window.activeTextEditor?.document.uri.toString() ?? '';
  const items = functions
    .map((info) => ({
      label: info.name,
      description: [info.root, info.path, detail(info)].filter(Boolean).join(' · '),
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
