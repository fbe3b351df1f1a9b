import type TS from 'typescript';
import type { Span } from '../text/span';
import { ts } from './typescript';

/**
 * The comments of a file that hold a word, in order; empty when there are none. The tree decides what
 * is a comment, so the word inside a string, template, pattern or JSX text is none.
 */
export function commentsWith(source: TS.SourceFile, word: string): readonly Span[] {
  const comments: Span[] = [];
  for (let from = source.text.indexOf(word); from >= 0; ) {
    const comment = commentAt(source, from);
    if (comment !== undefined) comments.push(comment);
    from = source.text.indexOf(word, Math.max(comment?.end ?? 0, from + word.length));
  }
  return comments;
}

function commentAt(source: TS.SourceFile, offset: number): Span | undefined {
  const token = tokenAt(source, offset);
  if (offset >= token.getStart(source)) return undefined;
  const { text } = source;
  const ranges = [
    ...(ts.getTrailingCommentRanges(text, token.pos) ?? []),
    ...(ts.getLeadingCommentRanges(text, token.pos) ?? []),
  ];
  const found = ranges.find(({ pos, end }) => pos <= offset && offset < end);
  return found === undefined ? undefined : { start: found.pos, end: found.end };
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
