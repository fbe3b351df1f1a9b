import type { Span } from '../../text/span';

/** What is typed of a snippet's prefix. */
export interface TypedPrefix {
  readonly prefix: string;
  readonly span: Span;
}

/** As many letters of a prefix are typed before it is offered: `cloud` alone begins many names. */
const FEWEST = 6;

const CHINESE = /[\u4e00-\u9fff]/;
const WORD = /[\w$\u4e00-\u9fff-]/;

/**
 * The prefix of which most stands before an offset, with its span; undefined where what stands
 * there may be anything else. A short word never is one: whoever types `push` means their own.
 */
export function typedPrefix(
  text: string,
  offset: number,
  prefixes: readonly string[],
): TypedPrefix | undefined {
  let best: TypedPrefix | undefined;
  for (const prefix of prefixes) {
    const length = typedLength(text.slice(Math.max(0, offset - prefix.length), offset), prefix);
    const start = offset - length;
    const enough =
      length >= Math.min(FEWEST, prefix.length) || CHINESE.test(text.slice(start, offset));
    if (length === 0 || !enough || WORD.test(text.charAt(start - 1))) continue;
    if (best === undefined || start < best.span.start) {
      best = { prefix, span: { start, end: offset } };
    }
  }
  return best;
}

/** How many of a prefix's letters a text ends with. */
function typedLength(before: string, prefix: string): number {
  for (let length = before.length; length > 0; length -= 1) {
    const typed = before.slice(before.length - length).toLowerCase();
    if (prefix.toLowerCase().startsWith(typed)) return length;
  }
  return 0;
}
