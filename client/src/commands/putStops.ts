import * as vscode from 'vscode';

interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

/** Replaces a ghost text that has just been accepted by the snippet that it stands for. */
export async function putStops(at: PlainPosition, text: string, snippet: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const { document } = editor;
  const start = new vscode.Position(at.line, at.character);
  const from = document.offsetAt(start);
  const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  const length = text.replace(/\n/g, eol).length;
  const range = new vscode.Range(start, document.positionAt(from + length));
  // Whatever was typed in between stays as it is.
  if (document.getText(range) !== text.replace(/\n/g, eol)) return;
  const stops = { undoStopBefore: false, undoStopAfter: true };
  await editor.insertSnippet(new vscode.SnippetString(snippet), range, stops);
}
