import * as vscode from 'vscode';
import {
  REFERENCE_AT,
  type ReferenceAtParams,
  type ReferenceAtResult,
} from '../../../server/protocol/src/protocol';
import { REFERENCE_SCHEME } from '../reference/referencePages';
import type { Server } from '../server';
import { browseInterfaces } from './browseInterfaces';

/**
 * Shows the reference page of an interface in the editor's preview: of the one named, else of the
 * one at the cursor, else of one that the user searches for.
 */
export async function openReference(server: Server, name?: string): Promise<void> {
  if (name !== undefined) return showPage(name);
  const names = await namesAtCursor(server);
  if (names.length === 0) {
    browseInterfaces(server, ({ name, covered, url }) =>
      covered ? showPage(name) : openPage(url),
    );
    return;
  }
  const title = vscode.l10n.t('Open interface reference');
  const chosen =
    names.length === 1 ? names[0] : await vscode.window.showQuickPick(names, { title });
  if (chosen !== undefined) await showPage(chosen);
}

async function namesAtCursor(server: Server): Promise<string[]> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return [];
  const params: ReferenceAtParams = {
    uri: editor.document.uri.toString(),
    position: editor.selection.active,
  };
  const found = await server.request<ReferenceAtResult>(REFERENCE_AT, params);
  return [...(found?.names ?? [])];
}

async function showPage(name: string): Promise<void> {
  const uri = vscode.Uri.from({ scheme: REFERENCE_SCHEME, path: `/interfaces/${name}.md` });
  await vscode.commands.executeCommand('markdown.showPreview', uri);
}

/** Opens the official page of an interface that cloud call does not have. */
async function openPage(url: string | undefined): Promise<void> {
  if (url !== undefined) await vscode.env.openExternal(vscode.Uri.parse(url));
}
