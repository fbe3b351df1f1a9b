import * as vscode from 'vscode';
import type { Server } from '../server';
import { browseInterfaces } from './browseInterfaces';
import { checkWorkspace } from './checkWorkspace';
import { declareAllUsed } from './declareAllUsed';
import { declarePermission } from './declarePermission';
import { explainStatus } from './explainStatus';
import { removeUnused } from './removeUnused';

/** Registers all commands of the command palette; disposing of the result takes them back. */
export function registerCommands(server: Server, output: vscode.OutputChannel): vscode.Disposable {
  const commands: Readonly<Record<string, () => unknown>> = {
    'cloudcall.declarePermission': () => declarePermission(server),
    'cloudcall.declareAllUsed': () => declareAllUsed(server),
    'cloudcall.removeUnused': () => removeUnused(server),
    'cloudcall.checkWorkspace': () => checkWorkspace(server),
    'cloudcall.browseInterfaces': () => browseInterfaces(server),
    'cloudcall.explainStatus': () => explainStatus(server, output),
    'cloudcall.restartServer': () => server.restart(),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}
