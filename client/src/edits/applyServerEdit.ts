import * as vscode from 'vscode';
import {
  type ApplyWorkspaceEditResult,
  type BaseLanguageClient,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageclient';
import type { NotedEdit } from '../../../server/protocol/src/protocol';
import { openDocument } from '../openDocument';
import { createFiles } from './createFiles';
import { pendingEdit, settleEdit } from './settleEdit';
import { toEditorEdit } from './toEditorEdit';

/** Applies an edit that the server asks for: all of it, or nothing where a document has another version by now. */
export async function applyServerEdit(
  client: BaseLanguageClient,
  { edit, permissions = [] }: NotedEdit<WorkspaceEdit>,
): Promise<ApplyWorkspaceEditResult> {
  const { edit: converted, created } = await toEditorEdit(client, edit);
  if (isOutdated(client, edit)) return { applied: false };
  const pending = pendingEdit(permissions);
  try {
    await createFiles(created);
  } catch (error) {
    return { applied: false, failureReason: String(error) };
  }
  const applied = converted === undefined || (await vscode.workspace.applyEdit(converted));
  if (applied) await settleEdit(pending);
  return { applied };
}

function isOutdated(client: BaseLanguageClient, edit: WorkspaceEdit): boolean {
  return (edit.documentChanges ?? []).some((change) => {
    if (!TextDocumentEdit.is(change) || change.textDocument.version === null) return false;
    const uri = client.protocol2CodeConverter.asUri(change.textDocument.uri);
    const { version } = openDocument(uri) ?? {};
    return version !== undefined && version !== change.textDocument.version;
  });
}
