import { visible } from '#core';
import type { Range } from '../../../library/src/report/report';
import { displayWidth } from '../columns';
import type { Paint } from '../paint';

/** How much of a long line is shown before and after the place. */
const BEFORE = 60;
const AFTER = 80;

/** The line of a range, numbered, and a second one that marks the place in it. */
export function codeFrame(
  text: string,
  { start, end }: Range,
  { paint, mark }: { readonly paint: Paint; readonly mark: (text: string) => string },
): readonly [code: string, marks: string] {
  const last = end.line > start.line ? text.trimEnd().length : end.character;
  const from = start.character > BEFORE ? start.character - BEFORE : indentOf(text);
  const until = Math.min(last, start.character + AFTER);
  const to = until < last ? until : Math.min(text.length, until + AFTER);
  const before = shown(text.slice(Math.min(from, start.character), start.character));
  const marked = shown(text.slice(start.character, until));
  const after = shown(text.slice(until, to));
  const head = from > indentOf(text) ? '… ' : '';
  const tail = to < text.length ? ' …' : '';
  const gutter = `${start.line + 1}`;
  const blank = ' '.repeat(displayWidth(head) + displayWidth(before));
  const carets = '^'.repeat(Math.max(1, displayWidth(marked)));
  return [
    `${paint.dim(`${gutter} |`)} ${head}${before}${marked}${after}${tail}`,
    `${' '.repeat(gutter.length)} ${paint.dim('|')} ${blank}${mark(carets)}`,
  ];
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** Tabs inside a line count as two blanks: how wide a terminal shows them depends on where they stand. */
function shown(text: string): string {
  return visible(text.replaceAll('\t', '  '));
}
