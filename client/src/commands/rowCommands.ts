import * as vscode from 'vscode';
import { createConfig } from '../edits/createConfig';
import type { Server } from '../server';
import { goToCommand } from '../views/goToCommand';
import type { OverviewRow } from '../views/overviewTree';
import { changePermissions } from './changePermissions';
import { openReference } from './openReference';

type Run = (row: OverviewRow | undefined) => unknown;

/** What the rows of the view can do, by command; each takes the row that it was chosen on. */
export function rowCommands(server: Server): Readonly<Record<string, Run>> {
  return {
    'cloudcall.view.declare': (row) => {
      if (row?.kind === 'function')
        return changePermissions(server, row.fn, { kind: 'declareAllUsed' });
      if (row?.kind !== 'interface') return undefined;
      return changePermissions(server, row.fn, { kind: 'declare', names: [row.item.name] });
    },
    'cloudcall.view.remove': (row) => {
      if (row?.kind === 'function')
        return changePermissions(server, row.fn, { kind: 'removeUnused' });
      if (row?.kind !== 'interface') return undefined;
      return changePermissions(server, row.fn, { kind: 'remove', names: [row.item.name] });
    },
    'cloudcall.view.goToEntry': (row) => {
      const entry = row?.kind === 'interface' ? row.item.entry : undefined;
      if (entry === undefined) return undefined;
      const { command, arguments: given = [] } = goToCommand(entry);
      return vscode.commands.executeCommand(command, ...given);
    },
    'cloudcall.view.openConfig': (row) =>
      row?.kind === 'function'
        ? vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(row.fn.configUri))
        : undefined,
    'cloudcall.view.createConfig': (row) =>
      row?.kind === 'function' ? createConfig(vscode.Uri.parse(row.fn.configUri)) : undefined,
    'cloudcall.view.openReference': (row) =>
      row?.kind === 'interface' ? openReference(server, row.item.name) : undefined,
  };
}
