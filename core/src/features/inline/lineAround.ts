import { lineStart } from '../../text/lineStart';

/** The line that an offset is in, and how the file is indented. */
export interface LineAround {
  /** What stands before the offset. */
  readonly before: string;
  /** What stands behind it, without the line's end. */
  readonly after: string;
  /** The blanks that the line begins with. */
  readonly indent: string;
  /** One step of indentation, as the file's first indented line has it; two blanks by default. */
  readonly unit: string;
}

/** Looks at the line of an offset. */
export function lineAround(text: string, offset: number): LineAround {
  const start = lineStart(text, offset);
  const before = text.slice(start, offset);
  const after = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  const unit = /^(?:\t| {2,8}(?=\S))/m.exec(text)?.[0] ?? '  ';
  return { before, after, indent: /^[ \t]*/.exec(before)?.[0] ?? '', unit };
}

/** Lines indented with tabs below the first one, in the indentation of their place. */
export function indented(lines: string, { indent, unit }: LineAround): string {
  return lines.replace(/\n(\t*)/g, (_, tabs: string) => `\n${indent}${unit.repeat(tabs.length)}`);
}
