import type { Span, TextEdit } from '../text/span';

/**
 * The edit that removes one property (or element) from a literal object or array, with the comma
 * that belongs to it and, where it stands alone on its lines, with those lines.
 */
export function removeProperty(text: string, { start, end }: Span): TextEdit {
  const after = /^\s*,/.exec(text.slice(end));
  const before = /,\s*$/.exec(text.slice(0, start));
  if (after === null && before !== null) {
    return { span: { start: start - before[0].length, end }, newText: '' };
  }
  const to = end + (after?.[0].length ?? 0);
  const gap = /^[ \t]*(?:\r?\n[ \t]*)?/.exec(text.slice(to))![0];
  const startsLine = /(?:^|\n)[ \t]*$/.test(text.slice(0, start));
  const swallowed = gap.includes('\n') && !startsLine ? '' : gap;
  return { span: { start, end: after === null ? to : to + swallowed.length }, newText: '' };
}
