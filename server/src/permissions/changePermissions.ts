import type { PermissionsChange } from '../../../core/src/config/permissionsChange';
import type { CloudFunction } from '../../../core/src/files/cloudFunction';
import { resolvePermissions } from '../../../core/src/fixes/resolveFix';
import { formatText } from '../../../core/src/messages/text';
import type { Snapshot } from '../../../core/src/project/snapshot';
import { formedEntries } from '../../../core/src/rules/entryForm';
import { isSlip, judgeName } from '../../../core/src/rules/nameVerdict';
import { relativePath } from '../../../core/src/text/path';
import type { ChangeParams, ChangeResult } from '../../protocol/src/protocol';
import { serverMessages } from '../messages';
import { toWorkspaceEdit } from '../present/workspaceEdit';
import type { Session } from '../session';

/** Changes the permissions of a function through the client's editor. */
export async function changePermissions(
  session: Session,
  fn: CloudFunction,
  wanted: ChangeParams['change'],
): Promise<ChangeResult> {
  const snapshot = session.engine.snapshot();
  const { names, change } = plan(snapshot, fn, wanted);
  const configUri = session.documents.uri(fn.configPath);
  const config = relativePath(fn.root, fn.configPath);
  const resolved = resolvePermissions(snapshot, fn.configPath, change);
  if (!resolved.ok) {
    const { reason } = resolved;
    const message = session.say(formatText(serverMessages.refused, { config, reason }));
    return { outcome: 'refused', names: [], configUri, message };
  }
  if (resolved.edits.length === 0) return { outcome: 'nothing', names: [], configUri };
  const edit = toWorkspaceEdit(session, snapshot, resolved.edits);
  const { applied } = await session.connection.workspace.applyEdit({ edit });
  if (applied) return { outcome: 'applied', names, configUri };
  const message = session.say(formatText(serverMessages.notApplied, { config }));
  return { outcome: 'failed', names: [], configUri, message };
}

interface Plan {
  readonly names: readonly string[];
  readonly change: PermissionsChange;
}

function plan(snapshot: Snapshot, fn: CloudFunction, wanted: ChangeParams['change']): Plan {
  if (wanted.kind === 'removeUnused') {
    const unused = new Set(snapshot.state(fn).unused);
    // Wildcards and prefixed names have fixes of their own, which say what was meant.
    const entries = formedEntries(snapshot.config(fn)).flatMap(({ entry, form }) =>
      form.kind === 'plain' && unused.has(entry.name) ? [entry] : [],
    );
    return {
      names: [...new Set(entries.map(({ name }) => name))],
      change: { remove: entries.map(({ index }) => index) },
    };
  }
  const names = wanted.kind === 'declare' ? wanted.names : declarable(snapshot, fn);
  const declared = new Set(snapshot.config(fn).permissions.map(({ name }) => name));
  const missing = [...new Set(names)].filter((name) => !declared.has(name));
  return { names: missing, change: { add: missing } };
}

/** What the function uses and has not declared, without names that are slips. */
function declarable(snapshot: Snapshot, fn: CloudFunction): readonly string[] {
  const { undeclared } = snapshot.state(fn);
  return undeclared.filter((name) => !isSlip(judgeName(snapshot.catalog, name)));
}
