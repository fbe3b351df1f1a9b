import { applyEdits, type FileEdit, readConfig, type Snapshot } from '#core';
import type { PermissionsNotice } from '../../protocol/src/protocol';
import type { Documents } from '../documents';

/** What edits mean for the permissions of functions; empty where they leave these as they are. */
export function permissionsNotices(
  documents: Documents,
  snapshot: Snapshot,
  edits: readonly FileEdit[],
): readonly PermissionsNotice[] {
  return edits.flatMap(({ file, edits: changes }) => {
    const fn = snapshot.functionOf(file);
    if (fn?.configPath !== file) return [];
    const text = applyEdits(snapshot.read(file) ?? '', changes);
    const before = snapshot.config(fn).permissions.map(({ name }) => name);
    const after = readConfig(file, text).permissions.map(({ name }) => name);
    const added = without(after, before);
    const removed = without(before, after);
    // An entry that stood twice and stands once now is a change too, though it has no name to tell.
    if (before.join('\n') === after.join('\n')) return [];
    return [{ function: fn.name, configUri: documents.uri(file), added, removed }];
  });
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => !others.includes(name));
}
