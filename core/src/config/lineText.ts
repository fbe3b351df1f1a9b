import { startOfRun } from '../text/startOfRun';

/** The white space that begins the line of `offset`; a byte order mark is none of it. */
export function lineIndent(text: string, offset: number): string {
  const line = text
    .slice(0, offset)
    .split(/[\r\n]/)
    .at(-1)!;
  return /^\uFEFF?([ \t]*)/.exec(line)![1]!;
}

/** The line break that ends the line of `offset`; in the last line the one before, else LF. */
export function eolAt(text: string, offset: number): string {
  const next = /\r\n|\n|\r/.exec(text.slice(offset))?.[0];
  return (
    next ??
    text
      .slice(0, offset)
      .match(/\r\n|\n|\r/g)
      ?.at(-1) ??
    '\n'
  );
}

/** Where the blanks before `offset` begin. */
export function blanksBefore(text: string, offset: number): number {
  return startOfRun(text, offset, /[ \t]/);
}

/** Where the blanks behind `offset` end. */
export function blanksAfter(text: string, offset: number): number {
  let at = offset;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at;
}

/** The end of the line when nothing but blanks stands before it, else `offset` itself. */
export function lineEndOr(text: string, offset: number): number {
  const at = blanksAfter(text, offset);
  return text[at] === '\n' || text[at] === '\r' ? at : offset;
}

/** Behind the line break that follows the blanks at `offset`, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const at = blanksAfter(text, offset);
  if (text.startsWith('\r\n', at)) return at + 2;
  return Math.min(at + 1, text.length);
}
