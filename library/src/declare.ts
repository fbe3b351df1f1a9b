import { relativePath, resolvePermissions } from '#core';
import { sharedCatalog } from './engine';
import { USAGE } from './messages/usage';
import { applyEdit } from './project/applyFixes';
import { findFunction } from './project/findFunction';
import { projectFor } from './project/projectFor';
import { refuseWrongName } from './project/refuseWrongName';
import { saveChanges } from './project/saveChanges';
import { refuseUnreadable } from './project/selectFunctions';
import type { Declaration, DeclareOptions } from './types';
import { UsageError } from './usageError';

/** Other runs that write the same config.json can each cost one attempt. */
const ATTEMPTS = 200;

/**
 * Plans, and with `write` makes, the declaration of interfaces in a function's config.json. Every
 * other byte of the file stays; names that are declared already are left alone.
 * @throws UsageError in one line: no such function, a broken config.json, a file outside the root
 */
export function declare(options: DeclareOptions): Declaration {
  for (const name of options.interfaces) refuseWrongName(sharedCatalog(), name);
  const project = projectFor(options);
  const fn = findFunction(project.workspace.snapshot(), project, options.function);
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
    const change = { add: options.interfaces };
    const resolved = resolvePermissions(snapshot, fn.configPath, change);
    if (!resolved.ok) return [{ file: fn.configPath, reason: resolved.reason }];
    for (const edit of resolved.edits) applyEdit(project, snapshot, edit);
    const added = [...new Set(options.interfaces)].filter((name) => !declared.has(name));
    planned = { before, after: project.files.read(fn.configPath) ?? '', added };
    return [];
  };
  const refused = options.write
    ? saveChanges(project, plan, { attempts: ATTEMPTS }).refused
    : plan();
  const [refusal] = refused;
  if (refusal !== undefined) {
    throw new UsageError(USAGE.refused, { path: file, reason: refusal.reason });
  }
  return { file, ...planned, written: options.write === true && planned.added.length > 0 };
}
