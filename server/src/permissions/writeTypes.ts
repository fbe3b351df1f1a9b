import { type CloudFunction, editRefusal, formatText, planDeclarations, relativePath } from '#core';
import type { WriteTypesResult } from '../../protocol/src/protocol';
import { serverMessages } from '../messages';
import { toWorkspaceEdit } from '../present/workspaceEdit';
import type { Session } from '../session';

/** Writes the declaration file of a function through the client's editor, in the client's language. */
export async function writeTypes(session: Session, fn: CloudFunction): Promise<WriteTypesResult> {
  const { engine, documents, connection, locale, say } = session;
  const { catalog } = engine.snapshot();
  const plan = planDeclarations(engine.files, fn.directory, catalog, locale);
  const { file } = plan;
  const at = { uri: documents.uri(file), path: relativePath(fn.root, file) };
  const reason = plan.ok ? editRefusal(engine.snapshot(), file) : plan.reason;
  if (!plan.ok || reason !== undefined) {
    const message = say(
      formatText(serverMessages.refused, { config: at.path, reason: reason ?? '' }),
    );
    return { ...at, outcome: 'refused', message };
  }
  const { before, text } = plan;
  if (before === text) return { ...at, outcome: 'nothing' };
  // Not every client tells of this file's changes, and the edit's range is measured in the snapshot.
  engine.changed([file]);
  const span = { start: 0, end: before?.length ?? 0 };
  const edit = toWorkspaceEdit(session, engine.snapshot(), [
    { file, create: before === undefined, edits: [{ span, newText: text }] },
  ]);
  const { applied } = await connection.workspace.applyEdit({ edit });
  if (applied) return { ...at, outcome: 'applied' };
  const message = say(formatText(serverMessages.notApplied, { config: at.path }));
  return { ...at, outcome: 'failed', message };
}
