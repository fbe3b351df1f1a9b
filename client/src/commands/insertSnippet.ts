import * as vscode from 'vscode';
import type { ProtocolPosition } from '../../../server/protocol/src/protocol';

/** Inserts a snippet at a place of the active editor, with the cursor at its first stop. */
export async function insertSnippet(at: ProtocolPosition, snippet: string): Promise<void> {
  await vscode.window.activeTextEditor?.insertSnippet(
    new vscode.SnippetString(snippet),
    new vscode.Position(at.line, at.character),
  );
}
