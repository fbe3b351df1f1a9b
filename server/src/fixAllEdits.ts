import {
  applyEdits,
  type CloudFunction,
  type FileEdit,
  filePaths,
  MAX_FIX_ROUNDS,
  planFixAll,
  type Snapshot,
  type TextEdit,
} from '#core';
import type { Engine } from './engine';

/**
 * The edits that fix-all comes to after as many rounds as it takes, in terms of the files as they
 * are now; one for each file that changes.
 */
export function fixAllEdits(engine: Engine, directories: readonly string[]): readonly FileEdit[] {
  const now = engine.snapshot();
  const first = planRound(now, directories);
  if (first.length === 0) return first;
  const draft = engine.draft();
  const texts = new Map<string, string>();
  const paths = filePaths(now, functionsIn(now, directories));
  let edits = first;
  for (let round = 1; round <= MAX_FIX_ROUNDS && edits.length > 0; round += 1) {
    for (const { file, edits: changes } of edits) {
      const text = applyEdits(texts.get(file) ?? now.read(file) ?? '', changes);
      texts.set(file, text);
      for (const path of paths(file)) draft.write(path, text);
    }
    edits = planRound(draft.snapshot(), directories);
    if (round === 1 && edits.length === 0) return first;
  }
  return [...texts].map(([file, text]) => {
    const old = now.read(file);
    return { file, create: old === undefined, edits: [replacement(old ?? '', text)] };
  });
}

function planRound(snapshot: Snapshot, directories: readonly string[]): readonly FileEdit[] {
  return planFixAll(snapshot, functionsIn(snapshot, directories)).edits;
}

function functionsIn(snapshot: Snapshot, directories: readonly string[]): readonly CloudFunction[] {
  return snapshot.functions.filter((fn) => directories.includes(fn.directory));
}

/** The one replacement that makes `old` into `text`, as short as it can be. */
function replacement(old: string, text: string): TextEdit {
  const most = Math.min(old.length, text.length);
  let before = 0;
  while (before < most && old[before] === text[before]) before += 1;
  let after = 0;
  while (after < most - before && old.at(-1 - after) === text.at(-1 - after)) after += 1;
  return {
    span: { start: before, end: old.length - after },
    newText: text.slice(before, text.length - after),
  };
}
