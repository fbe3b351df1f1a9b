import type * as vscode from 'vscode';
import { browserPlatform } from './browserPlatform';
import { openExtension } from './openExtension';
import type { Server } from './server';

let server: Server | undefined;

/** Called by VS Code when the extension is first needed. */
export function activate(context: vscode.ExtensionContext): void {
  server = openExtension(browserPlatform(), context);
}

/** Called by VS Code before it ends; fulfilled when the server has ended, if it ran. */
export async function deactivate(): Promise<void> {
  await server?.dispose();
}
