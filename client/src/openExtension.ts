import * as vscode from 'vscode';
import { registerCommands } from './commands/registerCommands';
import type { Platform } from './platform';
import { ReferencePages } from './reference/referencePages';
import { Server } from './server';
import { StatusItem } from './statusItem';
import { FolderBadges } from './views/folderBadges';
import { FunctionFolders } from './views/functionFolders';
import { OverviewTree } from './views/overviewTree';
import { whenNeeded } from './whenNeeded';

/**
 * All of the extension that works everywhere; the server starts when it is needed, and is disposed of by the caller.
 * At once there is only what the editor may ask for as soon as the extension is active.
 */
export function openExtension(platform: Platform, context: vscode.ExtensionContext): Server {
  const output = vscode.window.createOutputChannel('Cloud Call');
  const server = new Server(platform, context, output);
  const shown: vscode.Disposable[] = [];
  const show = setTimeout(() => {
    shown.push(
      new StatusItem(server),
      new OverviewTree(server),
      new FolderBadges(server),
      new FunctionFolders(server),
      whenNeeded(platform.schemes, () => void server.start()),
    );
  }, 0);
  context.subscriptions.push(
    output,
    registerCommands(server, output),
    new ReferencePages(server, context.extensionUri).register(),
    new vscode.Disposable(() => {
      clearTimeout(show);
      for (const one of shown) one.dispose();
    }),
  );
  return server;
}
