import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CreateFile,
  RenameFile,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TestClient } from './testClient';

/** Applies an edit as an editor does; throws where an editor would refuse it. */
export function applyWorkspaceEdit(client: TestClient, edit: WorkspaceEdit): void {
  for (const [uri, edits] of Object.entries(edit.changes ?? {})) applyTo(client, uri, edits);
  for (const change of edit.documentChanges ?? []) {
    if (CreateFile.is(change)) {
      const path = fileURLToPath(change.uri);
      mkdirSync(dirname(path), { recursive: true });
      if (!existsSync(path)) writeFileSync(path, '');
      else if (!change.options?.ignoreIfExists) throw new Error(`${change.uri} exists`);
    } else if (RenameFile.is(change)) {
      const [from, to] = [fileURLToPath(change.oldUri), fileURLToPath(change.newUri)];
      if (existsSync(to)) throw new Error(`${change.newUri} exists`);
      renameSync(from, to);
      client.filesChanged(change.oldUri, change.newUri);
    } else if (TextDocumentEdit.is(change)) {
      const { uri, version } = change.textDocument;
      const open = client.documents.get(uri);
      if ((open?.version ?? null) !== version) throw new Error(`${uri} is not at ${version}`);
      applyTo(client, uri, change.edits);
    }
  }
}

function applyTo(client: TestClient, uri: string, edits: TextEdit[]): void {
  const open = client.documents.get(uri);
  if (open !== undefined) {
    // Later places first, so that each range still means what it meant.
    const sorted = [...edits].sort(
      (a, b) => open.offsetAt(b.range.start) - open.offsetAt(a.range.start),
    );
    client.change(
      uri,
      sorted.map(({ range, newText }) => ({ range, text: newText })),
    );
    return;
  }
  const path = fileURLToPath(uri);
  // As every editor does: a byte order mark is kept, but no position counts it.
  const whole = readFileSync(path, 'utf8');
  const text = whole.replace(/^\uFEFF/, '');
  const document = TextDocument.create(uri, '', 0, text);
  writeFileSync(
    path,
    whole.slice(0, whole.length - text.length) + TextDocument.applyEdits(document, edits),
  );
  client.filesChanged(uri);
}
