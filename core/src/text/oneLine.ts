/** A text with its line breaks, and the blanks around them, made into single spaces; in time that grows with its length alone. */
export function oneLine(text: string): string {
  return text
    .split(/[\r\n]+/)
    .map((line, index, lines) => {
      const start = index > 0 ? line.trimStart() : line;
      return index < lines.length - 1 ? start.trimEnd() : start;
    })
    .join(' ');
}
