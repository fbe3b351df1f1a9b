import * as vscode from 'vscode';
import { entryOf } from '../program';
import { fileIn, setText } from './documents';

/** A document that holds a given text, and the place that is asked about. */
export interface Marked {
  readonly editor: vscode.TextEditor;
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
}

/**
 * Opens a file in an editor, gives it a text, unsaved, and puts the cursor where the text has its
 * one `¦`.
 */
export async function writeMarked(uri: vscode.Uri, marked: string): Promise<Marked> {
  const document = await vscode.workspace.openTextDocument(uri);
  const text = marked.replace('¦', '');
  if (document.getText() !== text) await setText(document, text);
  const editor = await vscode.window.showTextDocument(document);
  const position = document.positionAt(marked.indexOf('¦'));
  editor.selection = new vscode.Selection(position, position);
  return { editor, document, position };
}

/** The same with the lines of a handler, in the function that is there to be written in. */
export function writeHandler(...lines: string[]): Promise<Marked> {
  return writeMarked(fileIn('authoring', 'index.js'), entryOf(...lines));
}

/** The same with the text of that function's config.json. */
export function writeConfig(text: string): Promise<Marked> {
  return writeMarked(fileIn('authoring', 'config.json'), text);
}
