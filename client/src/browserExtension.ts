import type * as vscode from 'vscode';
import { browserPlatform } from './browserPlatform';
import { openExtension } from './openExtension';
import type { Server } from './server';

let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): void {
  server = openExtension(browserPlatform(), context);
}

export async function deactivate(): Promise<void> {
  await server?.dispose();
}
