import type { ConfigIssue } from '../config/configFile';
import type { TextEdit } from '../text/span';

/**
 * The edits that remove comments, trailing commas and a byte order mark: the spans of the issues,
 * each comment with the blanks before it or, where it stands alone, with its whole line.
 */
export function strictEdits(text: string, issues: readonly ConfigIssue[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const sorted = [...issues].sort((a, b) => a.span.start - b.span.start);
  for (const { kind, span } of sorted) {
    const wide = kind === 'comment' ? withBlanks(text, span.start, span.end) : span;
    const start = Math.max(wide.start, edits.at(-1)?.span.end ?? 0);
    if (start < wide.end) edits.push({ span: { start, end: wide.end }, newText: '' });
  }
  return edits;
}

function withBlanks(text: string, from: number, to: number): TextEdit['span'] {
  let start = from;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start -= 1;
  const lineStarts = start === 0 || text[start - 1] === '\n' || text[start - 1] === '\r';
  const rest = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(to));
  if (lineStarts && rest !== null) return { start, end: to + rest[0].length };
  return rest === null ? { start: lineStarts ? from : start, end: to } : { start, end: to };
}
