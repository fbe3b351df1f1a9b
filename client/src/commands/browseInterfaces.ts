import * as vscode from 'vscode';
import { BROWSE, type BrowseHit, type BrowseParams } from '../../../server/protocol/src/protocol';
import type { Server } from '../server';
import { actOnInterface } from './actOnInterface';

interface HitItem extends vscode.QuickPickItem {
  readonly hit: BrowseHit;
}

const PAUSE_MS = 120;
/** More than anybody reads; the list stays quick. */
const MOST = 200;

/**
 * Lets the user search all server interfaces, and then do something with the one chosen: what
 * `act` does, or what the user is asked for.
 */
export function browseInterfaces(
  server: Server,
  act: (hit: BrowseHit) => unknown = (hit) => actOnInterface(server, hit),
): void {
  const pick = vscode.window.createQuickPick<HitItem>();
  pick.title = vscode.l10n.t('Cloud call interfaces');
  pick.placeholder = vscode.l10n.t('Search by name, words, HTTPS path or error code');
  const search = async (): Promise<void> => {
    const words = pick.value;
    pick.busy = true;
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const params: BrowseParams = uri === undefined ? { words } : { words, uri };
    const hits = (await server.request<BrowseHit[]>(BROWSE, params)) ?? [];
    if (pick.value !== words) return;
    pick.busy = false;
    pick.items = hits.slice(0, MOST).map(toItem);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  pick.onDidChangeValue(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void search(), PAUSE_MS);
  });
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    pick.hide();
    if (item !== undefined) void act(item.hit);
  });
  pick.onDidHide(() => {
    clearTimeout(timer);
    pick.dispose();
  });
  pick.show();
  void search();
}

function toItem(hit: BrowseHit): HitItem {
  const marks = [
    ...(hit.covered ? [] : [vscode.l10n.t('no cloud call; use HTTPS')]),
    ...(hit.deprecated ? [vscode.l10n.t('retired')] : []),
    ...(hit.state === 'declared' ? [vscode.l10n.t('declared')] : []),
    ...(hit.state === 'undeclared' ? [vscode.l10n.t('used and not declared')] : []),
  ];
  return {
    label: `${hit.covered ? '$(cloud)' : '$(circle-slash)'} ${hit.name}`,
    description: [hit.title, ...marks].join(' · '),
    detail: [hit.summary === hit.title ? '' : hit.summary, hit.httpsPath ?? '']
      .filter((part) => part !== '')
      .join(' · '),
    // The server has searched; the editor's own filter would hide hits by words and codes.
    alwaysShow: true,
    hit,
  };
}
