import type TS from 'typescript';
import type { Span } from '../text/span';
import { ts } from './typescript';

/**
 * The comments of a file that hold a word, in order; empty when there are none. The tree decides what
 * is a comment, so the word inside a string, template, pattern or JSX text is none.
 */
export function commentsWith(source: TS.SourceFile, word: string): readonly Span[] {
  const { text } = source;
  const comments: Span[] = [];
  let trivia: Trivia | undefined;
  for (let from = text.indexOf(word); from >= 0; ) {
    // All comments before one token are read once, however many hold the word.
    if (trivia === undefined || from >= trivia.end) trivia = triviaAround(source, from);
    const comment = trivia.comments.find(from);
    if (comment !== undefined) comments.push(comment);
    from = text.indexOf(word, Math.max(comment?.end ?? 0, from + word.length));
  }
  return comments;
}

/** What stands before a token, up to where that token or its text ends. */
interface Trivia {
  readonly end: number;
  readonly comments: Row;
}

/** Comments in order, asked for at offsets that only grow. */
class Row {
  readonly #ranges: readonly TS.CommentRange[];
  #next = 0;

  constructor(ranges: readonly TS.CommentRange[]) {
    this.#ranges = ranges;
  }

  find(offset: number): Span | undefined {
    while ((this.#ranges[this.#next]?.end ?? Number.POSITIVE_INFINITY) <= offset) this.#next += 1;
    const range = this.#ranges[this.#next];
    return range === undefined || range.pos > offset
      ? undefined
      : { start: range.pos, end: range.end };
  }
}

function triviaAround(source: TS.SourceFile, offset: number): Trivia {
  const token = tokenAt(source, offset);
  const start = token.getStart(source);
  if (offset >= start) return { end: offset + 1, comments: new Row([]) };
  const { text } = source;
  const ranges = [
    ...(ts.getTrailingCommentRanges(text, token.pos) ?? []),
    ...(ts.getLeadingCommentRanges(text, token.pos) ?? []),
  ];
  return { end: start, comments: new Row(ranges) };
}

/** The token whose text or leading trivia holds the offset. */
function tokenAt(source: TS.SourceFile, offset: number): TS.Node {
  let node: TS.Node = source;
  for (;;) {
    const child: TS.Node | undefined = node
      .getChildren(source)
      .find(
        ({ pos, end, kind }) =>
          pos <= offset &&
          offset < end &&
          !(kind >= ts.SyntaxKind.FirstJSDocNode && kind <= ts.SyntaxKind.LastJSDocNode),
      );
    if (child === undefined) return node;
    node = child;
  }
}
