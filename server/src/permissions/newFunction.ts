import {
  dirName,
  editRefusal,
  formatText,
  functionParents,
  functionTemplates,
  planNewFunction,
  shownPath,
} from '#core';
import type {
  NewFunctionParams,
  NewFunctionResult,
  TemplatesResult,
} from '../../protocol/src/protocol';
import { serverMessages } from '../messages';
import { toWorkspaceEdit } from '../present/workspaceEdit';
import type { Session } from '../session';
import { pathOf, uriOf } from '../uris';

/** What a new function may begin with, and where it may lie. */
export function templates(session: Session): TemplatesResult {
  const snapshot = session.snapshot();
  return {
    templates: functionTemplates(session.engine.snippets).map(({ id, title }) => ({
      id,
      title: session.say(title),
      words: title.zh,
    })),
    parents: functionParents(snapshot).map((parent) => {
      const [only, other] = snapshot.functions.filter(
        ({ directory }) => dirName(directory) === parent,
      );
      return {
        uri: uriOf(parent),
        path: shownPath(snapshot, parent),
        ...(only !== undefined && other === undefined && { only: uriOf(only.directory) }),
      };
    }),
  };
}

/** Writes a new function through the client's editor, in the client's language. */
export async function newFunction(
  session: Session,
  { parent, name, template: id, language }: NewFunctionParams,
): Promise<NewFunctionResult> {
  const { engine, connection, say, locale } = session;
  const template = functionTemplates(engine.snippets).find((one) => one.id === id);
  if (template === undefined) return { outcome: 'refused', message: id };
  const folder = pathOf(parent);
  const snapshot = engine.snapshot();
  const plan = planNewFunction(snapshot, { parent: folder, name, template, language }, locale);
  if (!plan.ok) return { outcome: 'refused', message: say(plan.reason) };
  const [entry] = plan.files;
  const reason = entry && editRefusal(snapshot, entry.file);
  if (reason !== undefined) {
    const message = say(formatText(serverMessages.refused, { config: name, reason }));
    return { outcome: 'refused', message };
  }
  // The code last: alone it would be found wrong for a moment.
  const edit = toWorkspaceEdit(session, snapshot, [...plan.files].reverse());
  const { applied } = await connection.workspace.applyEdit({ edit });
  engine.changed(plan.files.map(({ file }) => file));
  if (applied && entry !== undefined) return { outcome: 'applied', entryUri: uriOf(entry.file) };
  const message = say(formatText(serverMessages.notApplied, { config: name }));
  return { outcome: 'failed', message };
}
