/** The line break that a text has: CRLF where it has one anywhere, else LF. */
export function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
