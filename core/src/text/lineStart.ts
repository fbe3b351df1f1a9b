/** Where the line begins that an offset lies in: the offset behind the line break before it, or 0. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}
