import { applyEdits, type FileEdit, fixInRounds, type TextEdit } from '#core';
import type { Draft, Engine } from './engine';

/**
 * The edits that fix-all comes to after as many rounds as it takes, in terms of the files as they
 * are now; one for each file that changes.
 */
export function fixAllEdits(engine: Engine, directories: readonly string[]): readonly FileEdit[] {
  const now = engine.snapshot();
  const texts = new Map<string, string>();
  let draft: Draft | undefined;
  const [first, second] = fixInRounds({
    snapshot: () => draft?.snapshot() ?? now,
    functions: ({ functions }) =>
      functions.filter(({ directory }) => directories.includes(directory)),
    make: ({ edits }, _, pathsOf) => {
      draft ??= engine.draft();
      for (const { file, edits: changes } of edits) {
        const text = applyEdits(texts.get(file) ?? now.read(file) ?? '', changes);
        texts.set(file, text);
        for (const path of pathsOf(file)) draft.write(path, text);
      }
      return true;
    },
  });
  if (first !== undefined && (second?.edits ?? []).length === 0) return first.edits;
  return [...texts].map(([file, text]) => {
    const old = now.read(file);
    return { file, create: old === undefined, edits: [replacement(old ?? '', text)] };
  });
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
