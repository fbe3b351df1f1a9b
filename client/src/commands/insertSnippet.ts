import * as vscode from 'vscode';
import type { ProtocolPosition } from '../../../server/protocol/src/protocol';

/** Inserts a snippet at a place of a file, with the cursor at its first stop. */
export async function insertSnippet(
  uri: string,
  { line, character }: ProtocolPosition,
  snippet: string,
): Promise<void> {
  // The list of problems offers what belongs to a file that is behind another one, or in none.
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri));
  const at = new vscode.Position(line, character);
  await editor.insertSnippet(new vscode.SnippetString(snippet), at);
}
