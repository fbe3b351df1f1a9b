import * as vscode from 'vscode';
import {
  type FunctionInfo,
  INTERFACES,
  type InterfaceInfo,
} from '../../../server/protocol/src/protocol';
import type { Server } from '../server';

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
  const group = (title: string, state: InterfaceInfo['state']): vscode.QuickPickItem[] => {
    const items = interfaces.filter((info) => info.state === state).map(toItem);
    if (items.length === 0) return [];
    return [{ label: title, kind: vscode.QuickPickItemKind.Separator }, ...items];
  };
  const picked = await vscode.window.showQuickPick(
    [
      ...group(vscode.l10n.t('used and not declared'), 'undeclared'),
      ...group(vscode.l10n.t('all interfaces'), 'other'),
    ],
    {
      title: vscode.l10n.t('Declare openapi permission: {0}', fn.name),
      placeHolder: vscode.l10n.t('Choose one or more interfaces'),
      canPickMany: true,
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  return picked?.map((item) => item.label);
}

function toItem(info: InterfaceInfo): vscode.QuickPickItem {
  return {
    label: info.name,
    description: info.deprecated ? vscode.l10n.t('{0} (retired)', info.title) : info.title,
    detail: info.summary === info.title ? undefined : info.summary,
    picked: info.state === 'undeclared',
  };
}
