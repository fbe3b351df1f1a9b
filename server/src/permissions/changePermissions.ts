import type { WorkspaceEdit } from 'vscode-languageserver';
import {
  type CloudFunction,
  formatText,
  planWanted,
  refusalOfNames,
  relativePath,
  resolvePermissions,
} from '#core';
import type { ChangeParams, ChangeResult, NotedEdit } from '../../protocol/src/protocol';
import { serverMessages } from '../messages';
import { planFresh } from '../planFresh';
import { permissionsNotices } from '../present/permissionsNotices';
import { toWorkspaceEdit } from '../present/workspaceEdit';
import type { Session } from '../session';

/** How often a change is planned again that the editor did not take because the file had changed. */
const MOST_TRIES = 3;

/** Changes the permissions of a function through the client's editor. */
export async function changePermissions(
  session: Session,
  fn: CloudFunction,
  wanted: ChangeParams['change'],
): Promise<ChangeResult> {
  const { engine, connection, documents } = session;
  const configUri = documents.uri(fn.configPath);
  const config = relativePath(fn.root, fn.configPath);
  const wrong =
    wanted.kind === 'declare' && refusalOfNames(session.snapshot().catalog, wanted.names);
  if (wrong) return { outcome: 'refused', names: [], configUri, message: session.say(wrong) };
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const { snapshot, names, resolved } = planFresh(engine, (now) => {
      const { names: changed, change } = planWanted(now, fn, wanted);
      const resolution = resolvePermissions(now, fn.configPath, change);
      return {
        plan: { snapshot: now, names: changed, resolved: resolution },
        files: [fn.configPath],
      };
    });
    if (!resolved.ok) {
      const { reason } = resolved;
      const message = session.say(formatText(serverMessages.refused, { config, reason }));
      return { outcome: 'refused', names: [], configUri, message };
    }
    if (resolved.edits.length === 0) return { outcome: 'nothing', names: [], configUri };
    const noted: NotedEdit<WorkspaceEdit> = {
      edit: toWorkspaceEdit(session, snapshot, resolved.edits),
      permissions: permissionsNotices(documents, snapshot, resolved),
    };
    const { applied } = await connection.workspace.applyEdit(noted);
    // Not every client tells of the file's change, and those that do tell of it later.
    engine.changed([fn.configPath]);
    if (applied) return { outcome: 'applied', names, configUri };
    if (engine.snapshot() === snapshot) break;
  }
  const message = session.say(formatText(serverMessages.notApplied, { config }));
  return { outcome: 'failed', names: [], configUri, message };
}
