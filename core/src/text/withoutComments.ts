/** Where the comment that begins at an offset ends; undefined when none does, or it is not closed. */
function commentEnd(text: string, offset: number): number | undefined {
  if (text.startsWith('//', offset)) {
    const end = text.indexOf('\n', offset);
    return end < 0 ? text.length : end;
  }
  if (!text.startsWith('/*', offset)) return undefined;
  const end = text.indexOf('*/', offset + 2);
  return end < 0 ? undefined : end + 2;
}

/** A piece of JavaScript between tokens without its comments; line breaks stay. */
export function withoutComments(gap: string): string {
  let rest = '';
  let from = 0;
  for (let at = gap.indexOf('/'); at >= 0; at = gap.indexOf('/', from)) {
    const end = commentEnd(gap, at);
    rest += gap.slice(from, end === undefined ? at + 1 : at);
    from = end ?? at + 1;
    // A comment that nothing closes has no other behind it either.
    if (end === undefined && gap[at + 1] === '*') break;
  }
  return rest + gap.slice(from);
}

/** Where blanks and comments end that begin at an offset. */
export function skipGap(text: string, from: number): number {
  for (let at = from; ; ) {
    while (at < text.length && /\s/.test(text[at]!)) at += 1;
    const end = commentEnd(text, at);
    if (end === undefined) return at;
    at = end;
  }
}
