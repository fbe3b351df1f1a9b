import * as vscode from 'vscode';
import { registerAssistants } from './assistants/registerAssistants';
import { registerCommands } from './commands/registerCommands';
import { ReferencePages } from './reference/referencePages';
import { Server } from './server';
import { whenNeeded } from './startCondition';
import { StatusItem } from './statusItem';
import { OverviewTree } from './views/overviewTree';

let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel('Cloud Call');
  server = new Server(context, output);
  context.subscriptions.push(
    output,
    registerCommands(server, output),
    new ReferencePages(server, context.extensionUri).register(),
    registerAssistants(context),
    new StatusItem(server),
    new OverviewTree(server),
    whenNeeded(() => void server?.start()),
  );
}

export async function deactivate(): Promise<void> {
  await server?.dispose();
}
