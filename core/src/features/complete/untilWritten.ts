import type { SourceView } from '../syntax/sourceView';
import type { CompletionAnswer, CompletionEntry, CompletionOptions } from '../types';

const WORD = /^[\w$]+$/;

/**
 * The offers of a bare word, each only until the word is written in full: whoever has typed all of
 * it wants the Enter that follows to break the line, which an open list would take for itself.
 *
 * An editor compares what is typed with `filterText` by itself and at once; without its last letter
 * the whole word no longer matches. Where one name begins another (`get`, `getUnlimited`) that is
 * not enough: the answer is incomplete, and when the list is asked for again behind the shorter
 * name, nothing is left of it. Asked for anew at a written name, all offers are there.
 */
export function untilWritten(
  { text, offset }: SourceView,
  entries: readonly CompletionEntry[],
  { typedOn = false }: CompletionOptions,
): CompletionAnswer {
  const isBare = ({ label, span }: CompletionEntry): boolean =>
    WORD.test(label) && !/['"`]/.test(text.charAt(span.start - 1));
  const bare = entries.filter(isBare);
  const isWritten = ({ label, span }: CompletionEntry): boolean =>
    text.slice(span.start, offset) === label;
  if (typedOn && bare.some(isWritten)) return { entries: [], incomplete: false };
  return {
    entries: entries.map((entry) =>
      !isBare(entry) || isWritten(entry)
        ? entry
        : { ...entry, filterText: (entry.filterText ?? entry.label).slice(0, -1) },
    ),
    incomplete: hasPrefix(bare.map(({ label }) => label)),
  };
}

/** Whether one of some words begins another. */
function hasPrefix(words: readonly string[]): boolean {
  const sorted = [...words].sort();
  return sorted.some((word, index) => index > 0 && word.startsWith(sorted[index - 1] ?? word));
}
