import type { Text } from '../../messages/text';
import type { Snippet } from './snippetFile';

const BETWEEN = ' · ';

/** What a snippet is for. */
export function snippetDetail({ description }: Snippet): Text {
  const [en = description, zh = en] = description.split(BETWEEN);
  return { en, zh };
}

/** A snippet's lines as one text, each comment in the reader's language. */
export function snippetText(body: readonly string[]): Text {
  return { en: inLanguage(body, 1), zh: inLanguage(body, 0) };
}

function inLanguage(body: readonly string[], side: 0 | 1): string {
  return body
    .map((line) => {
      const at = line.indexOf('// ');
      const both = at < 0 ? [] : line.slice(at + 3).split(BETWEEN);
      return both.length === 2 ? line.slice(0, at + 3) + both[side] : line;
    })
    .join('\n');
}
