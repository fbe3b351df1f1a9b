import {
  applyEdits,
  type FileEdit,
  type FileRename,
  functionLabel,
  readConfig,
  type Snapshot,
} from '#core';
import type { PermissionsNotice } from '../../protocol/src/protocol';
import type { Documents } from '../documents';

/** What edits and the renaming of a file mean for the permissions of functions; empty where they leave these as they are. */
export function permissionsNotices(
  documents: Documents,
  snapshot: Snapshot,
  { edits, rename }: { readonly edits: readonly FileEdit[]; readonly rename?: FileRename },
): readonly PermissionsNotice[] {
  const changed = edits.map(({ file, edits: changes }) => {
    return { file, text: applyEdits(snapshot.read(file) ?? '', changes) };
  });
  if (rename) changed.push({ file: rename.to, text: snapshot.read(rename.from) ?? '' });
  return changed.flatMap(({ file, text }) => {
    const fn = snapshot.functionOf(file);
    if (fn?.configPath !== file) return [];
    const before = snapshot.config(fn).permissions.map(({ name }) => name);
    const after = readConfig(file, text).permissions.map(({ name }) => name);
    const added = without(after, before);
    const removed = without(before, after);
    // An entry that stood twice and stands once now is a change too, though it has no name to tell.
    if (before.join('\n') === after.join('\n')) return [];
    return [
      { function: functionLabel(snapshot, fn), configUri: documents.uri(file), added, removed },
    ];
  });
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => !others.includes(name));
}
