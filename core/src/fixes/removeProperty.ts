import type { Span, TextEdit } from '../text/span';
import { startOfRun } from '../text/startOfRun';

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
  const blanks = /^[ \t]*/.exec(text.slice(to))![0].length;
  const lineEnd = /^\r?\n/.exec(text.slice(to + blanks))?.[0].length ?? 0;
  const lineStart = startOfRun(text, start, /[ \t]/);
  const standsAlone = lineEnd > 0 && /[\r\n]/.test(text[lineStart - 1] ?? '');
  const span = standsAlone
    ? { start: lineStart, end: to + blanks + lineEnd }
    : { start, end: after === null || lineEnd > 0 ? to : to + blanks };
  return { span, newText: '' };
}
