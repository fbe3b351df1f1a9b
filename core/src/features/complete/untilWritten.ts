import type { SourceView } from '../syntax/sourceView';
import type { CompletionEntry } from '../types';
import { withWords } from './chineseWords';

const WORD = /^[\w$]+$/;

/**
 * The offers of a bare word, each only until the word is written in full: whoever has typed all of
 * it wants the Enter that follows to break the line, which an open list would take for itself.
 *
 * An editor compares what is typed with `filterText`, by itself and at once; without its last letter
 * the whole word no longer matches. Asking for the list again with every letter would not do: until
 * the answer is there VS Code shows the old list, and a fast Enter takes from that. A name that
 * begins another (`get`, `getUnlimited`) stays behind a dot, or Enter would take the longer one; a
 * key goes, since a variable of its name is what the editor itself offers there. What is asked for
 * at a written word is no exception: a fast hand has typed all of it before the question is out.
 */
export function untilWritten(
  { text }: SourceView,
  entries: readonly CompletionEntry[],
): readonly CompletionEntry[] {
  return entries.map((entry) => {
    const { label, kind, span } = entry;
    const isBare = WORD.test(label) && !/['"`]/.test(text.charAt(span.start - 1));
    const isKey = kind === 'parameter' || kind === 'key';
    const typed = entry.filterText ?? label;
    const stays = !isBare || (!isKey && begins(label, entries));
    const compared = stays ? typed : typed.slice(0, -1);
    if (stays && !entry.words) return entry;
    return { ...entry, filterText: withWords(compared, entry.words ?? '') };
  });
}

/** Whether a name is the beginning of another one. */
function begins(name: string, entries: readonly CompletionEntry[]): boolean {
  return entries.some(({ label, filterText = label }) => {
    return filterText.length > name.length && filterText.startsWith(name);
  });
}
