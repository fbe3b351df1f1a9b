import { relativePath, resolvePermissions } from '#core';
import { USAGE } from './messages/usage';
import { applyEdit } from './project/applyFixes';
import { findFunction } from './project/findFunction';
import type { Project } from './project/openProject';
import { saveChanges } from './project/saveChanges';
import { refuseUnreadable } from './project/selectFunctions';
import type { Declaration, DeclareOptions } from './types';
import { UsageError } from './usageError';

/** Other runs that write the same config.json can each cost one attempt. */
const ATTEMPTS = 200;

/**
 * Plans, and with `write` makes, a declaration in an open project. The names have been judged before.
 * @throws UsageError in one line: no such function, a broken config.json, a file outside the root
 */
export function declareIn(
  project: Project,
  { function: wanted, interfaces, write }: DeclareOptions,
): Declaration {
  const fn = findFunction(project.workspace.snapshot(), project, wanted);
  const file = relativePath(project.root, fn.configPath);
  let planned: Pick<Declaration, 'before' | 'after' | 'added'> = {
    before: null,
    after: '',
    added: [],
  };
  const plan = () => {
    const snapshot = project.workspace.snapshot();
    const declared = new Set(snapshot.config(fn).permissions.map(({ name }) => name));
    refuseUnreadable(snapshot, project);
    const before = snapshot.read(fn.configPath) ?? null;
    const resolved = resolvePermissions(snapshot, fn.configPath, { add: interfaces });
    if (!resolved.ok) return [{ file: fn.configPath, reason: resolved.reason }];
    for (const edit of resolved.edits) applyEdit(project, snapshot, edit);
    const added = [...new Set(interfaces)].filter((name) => !declared.has(name));
    planned = { before, after: project.files.read(fn.configPath) ?? '', added };
    return [];
  };
  const refused = write ? saveChanges(project, plan, { attempts: ATTEMPTS }).refused : plan();
  const [refusal] = refused;
  if (refusal !== undefined) {
    throw new UsageError(USAGE.refused, { path: file, reason: refusal.reason });
  }
  return { file, ...planned, written: write === true && planned.added.length > 0 };
}
