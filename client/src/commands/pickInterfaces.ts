import * as vscode from 'vscode';
import {
  type FunctionInfo,
  INTERFACES,
  type InterfaceInfo,
} from '../../../server/protocol/src/protocol';
import type { Server } from '../server';
import { meantRow, wantedItems } from './wantedItems';

interface InterfaceItem extends vscode.QuickPickItem {
  /** Absent on separators. */
  readonly info?: InterfaceInfo;
}

/**
 * Lets the user choose interfaces to declare for a function. Those that its code uses come first
 * and are ticked; those declared already are left out. Undefined when the user gives up.
 */
export async function pickInterfaces(
  server: Server,
  fn: FunctionInfo,
): Promise<readonly string[] | undefined> {
  const interfaces = await server.request<InterfaceInfo[]>(INTERFACES, { function: fn.uri });
  if (interfaces === undefined) return undefined;
  const group = (title: string, state: InterfaceInfo['state']): InterfaceItem[] => {
    const items = interfaces.filter((info) => info.state === state).map(toItem);
    if (items.length === 0) return [];
    return [{ label: title, kind: vscode.QuickPickItemKind.Separator }, ...items];
  };
  const pick = vscode.window.createQuickPick<InterfaceItem>();
  pick.title = vscode.l10n.t('Declare openapi permission: {0}', fn.label);
  pick.placeholder = vscode.l10n.t('Choose one or more interfaces');
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = [
    ...group(vscode.l10n.t('used and not declared'), 'undeclared'),
    ...group(vscode.l10n.t('all interfaces'), 'other'),
  ];
  const ticked = pick.items.filter(({ info }) => info?.state === 'undeclared');
  pick.selectedItems = ticked;
  const rows = pick.items.filter(({ info }) => info !== undefined);
  const meant = (): InterfaceItem[] => {
    const row = meantRow(rows, pick.value);
    return row === undefined ? [] : [row];
  };
  return new Promise((resolve) => {
    pick.onDidChangeValue(() => {
      pick.activeItems = meant();
    });
    pick.onDidAccept(() => {
      const { selectedItems, value } = pick;
      const activeItems = pick.activeItems.length > 0 ? pick.activeItems : meant();
      const wanted = wantedItems({
        before: ticked,
        ticked: selectedItems,
        active: activeItems,
        value,
      });
      resolve(wanted.map(({ label }) => label));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function toItem(info: InterfaceInfo): InterfaceItem {
  return {
    label: info.name,
    description: info.deprecated ? vscode.l10n.t('{0} (retired)', info.title) : info.title,
    ...(info.summary !== info.title && { detail: info.summary }),
    info,
  };
}
