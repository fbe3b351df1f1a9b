import type * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CreateFile,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageclient';
import type { NewFile } from './createFiles';

/** The server's edit in two parts: what VS Code applies, and the files that come into being. */
export interface EditorEdit {
  /** Undefined when nothing is left for it. */
  readonly edit: vscode.WorkspaceEdit | undefined;
  readonly created: readonly NewFile[];
}

/**
 * The server's edit as VS Code takes it. A file that is created is not left to VS Code, which writes
 * it in two steps: created first and filled then, it would stay empty on disk until somebody saves.
 */
export async function toEditorEdit(
  { protocol2CodeConverter: convert }: BaseLanguageClient,
  edit: WorkspaceEdit,
): Promise<EditorEdit> {
  const changes = edit.documentChanges ?? [];
  const texts = new Map(changes.filter(CreateFile.is).map(({ uri }) => [uri, '']));
  const rest = changes.filter((change) => {
    if (CreateFile.is(change)) return false;
    if (!TextDocumentEdit.is(change)) return true;
    const { uri } = change.textDocument;
    const before = texts.get(uri);
    if (before === undefined) return true;
    texts.set(uri, before + change.edits.map(({ newText }) => newText).join(''));
    return false;
  });
  const converted = await convert.asWorkspaceEdit(
    edit.documentChanges ? { ...edit, documentChanges: rest } : edit,
  );
  // The size of a WorkspaceEdit counts texts alone, and not the renaming of files.
  const left = edit.documentChanges ? rest : Object.keys(edit.changes ?? {});
  return {
    edit: left.length > 0 ? converted : undefined,
    created: [...texts].map(([uri, text]) => ({ uri: convert.asUri(uri), text })),
  };
}
