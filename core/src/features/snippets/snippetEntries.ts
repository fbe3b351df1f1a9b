import { sortDigits } from '../sortDigits';
import type { CompletionEntry } from '../types';
import type { Snippet } from './snippetFile';
import { snippetDetail, snippetText } from './snippetText';
import { typedPrefix } from './typedPrefix';

/**
 * The offers of some snippets at an offset, in their order: those whose prefix is being typed, or
 * all where none is.
 */
export function snippetEntries(
  snippets: readonly Snippet[],
  text: string,
  offset: number,
): readonly CompletionEntry[] {
  const typed = snippets.map((snippet) => typedPrefix(text, offset, snippet.prefix));
  const some = typed.some((each) => each !== undefined);
  return snippets.flatMap((snippet, index): readonly CompletionEntry[] => {
    const found = typed[index];
    if (some && found === undefined) return [];
    const { prefix, body } = snippet;
    const texts = snippetText(body);
    return [
      {
        label: found?.prefix ?? prefix[0] ?? '',
        kind: 'snippet',
        detail: snippetDetail(snippet),
        span: found?.span ?? { start: offset, end: offset },
        newText: texts.en,
        texts,
        snippet: true,
        filterText: found?.prefix ?? prefix.join(' '),
        // Behind all names of the file.
        sortText: `~${sortDigits(index)}`,
      },
    ];
  });
}
