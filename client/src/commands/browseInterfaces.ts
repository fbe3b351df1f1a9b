import * as vscode from 'vscode';
import { INTERFACES, type InterfaceInfo } from '../../../server/protocol/src/protocol';
import type { Server } from '../server';
import { changePermissions } from './changePermissions';
import { pickFunction } from './pickFunction';

/** Lets the user search the interfaces; from a hit, declares it or opens its page. */
export async function browseInterfaces(server: Server): Promise<void> {
  const interfaces = (await server.request<InterfaceInfo[]>(INTERFACES, {})) ?? [];
  const picked = await vscode.window.showQuickPick(
    interfaces.map((info) => ({
      label: info.name,
      description: info.title,
      detail: info.summary === info.title ? undefined : info.summary,
      info,
    })),
    {
      title: vscode.l10n.t('Cloud call interfaces'),
      placeHolder: vscode.l10n.t('Search by name or by what it does'),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (picked !== undefined) await act(server, picked.info);
}

async function act(server: Server, { name, url }: InterfaceInfo): Promise<void> {
  const declare = { label: `$(add) ${vscode.l10n.t('Declare in a cloud function')}` };
  const open = { label: `$(link-external) ${vscode.l10n.t('Open its page')}` };
  const copy = { label: `$(copy) ${vscode.l10n.t('Copy the name')}` };
  const actions = url === undefined ? [declare, copy] : [declare, open, copy];
  const action = await vscode.window.showQuickPick(actions, { title: name });
  if (action === declare) {
    const fn = await pickFunction(server);
    if (fn !== undefined) await changePermissions(server, fn, { kind: 'declare', names: [name] });
  } else if (action === open && url !== undefined) {
    await vscode.env.openExternal(vscode.Uri.parse(url));
  } else if (action === copy) {
    await vscode.env.clipboard.writeText(name);
  }
}
