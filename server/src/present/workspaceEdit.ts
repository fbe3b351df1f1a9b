import {
  CreateFile,
  RenameFile,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { FileEdit, FileRename, Snapshot } from '#core';
import type { Session } from '../session';

/**
 * The edits as the client can take them: with the versions that they were made for, and with the
 * creation of files, where the client knows these; as plain changes otherwise.
 */
export function toWorkspaceEdit(
  session: Session,
  snapshot: Snapshot,
  files: readonly FileEdit[],
): WorkspaceEdit {
  const { client, documents } = session;
  const convert = session.converter(snapshot);
  const changes: Record<string, TextEdit[]> = {};
  const documentChanges: (CreateFile | TextDocumentEdit)[] = [];
  for (const { file, create, edits } of files) {
    const uri = documents.uri(file);
    // What is left of an edit of a hidden byte order mark changes nothing.
    const textEdits = edits.map((edit) => convert.edit(file, edit)).filter(changesAnything);
    if (textEdits.length === 0) continue;
    changes[uri] = textEdits;
    // A file that is open but was never saved exists in the editor already.
    if (create && documents.version(file) === null) {
      documentChanges.push(CreateFile.create(uri, { ignoreIfExists: true }));
    }
    documentChanges.push({
      textDocument: { uri, version: documents.version(file) },
      edits: textEdits,
    });
  }
  if (documentChanges.length === 0) return {};
  const creates = documentChanges.some((change) => 'kind' in change);
  const takesAll = client.versionedEdits && (!creates || client.createFiles);
  return takesAll ? { documentChanges } : { changes };
}

/** A new name for a file; undefined where the client cannot give it one. The client refuses a name that is taken. */
export function toRename(
  { client, documents }: Session,
  { from, to }: FileRename,
): WorkspaceEdit | undefined {
  if (!client.moveFiles) return undefined;
  return { documentChanges: [RenameFile.create(documents.uri(from), documents.uri(to))] };
}

function changesAnything({ range: { start, end }, newText }: TextEdit): boolean {
  return newText !== '' || start.line !== end.line || start.character !== end.character;
}
