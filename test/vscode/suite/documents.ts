import * as assert from 'node:assert';
import * as vscode from 'vscode';

/** The URI of a file in the first workspace folder. */
export function fileIn(functionName: string, file: string, folder = 0): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.[folder];
  assert.ok(root, `the window has no workspace folder ${folder}`);
  return vscode.Uri.joinPath(root.uri, 'cloudfunctions', functionName, file);
}

/** Opens a file in an editor and puts the cursor behind the first occurrence of a text. */
export async function showAt(uri: vscode.Uri, after: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(uri);
  const position = positionAfter(editor.document, after);
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

/** The position behind the first occurrence of a text, which must be there. */
export function positionAfter(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert.notStrictEqual(offset, -1, `${document.uri.path} has no ${JSON.stringify(text)}`);
  return document.positionAt(offset + text.length);
}

/** Replaces a document's whole text, without saving. */
export async function setText(document: vscode.TextDocument, text: string): Promise<void> {
  const all = new vscode.Range(
    document.positionAt(0),
    document.positionAt(document.getText().length),
  );
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, all, text);
  assert.ok(await vscode.workspace.applyEdit(edit), `${document.uri.path} could not be edited`);
}

/** The text of a file as the editor has it: unsaved changes included. */
export async function textOf(uri: vscode.Uri): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText();
}

/** Whether a file exists on disk. */
export async function existsOnDisk(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
