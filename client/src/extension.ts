import type * as vscode from 'vscode';
import { registerAssistants } from './assistants/registerAssistants';
import { nodePlatform } from './nodePlatform';
import { openExtension } from './openExtension';
import type { Server } from './server';

let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): void {
  server = openExtension(nodePlatform, context);
  context.subscriptions.push(registerAssistants(context));
}

export async function deactivate(): Promise<void> {
  await server?.dispose();
}
