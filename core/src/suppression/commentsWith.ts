import type TS from 'typescript';
import { ensureTypeScript, ts } from '../flow/typescript';
import type { Span } from '../text/span';

/**
 * The comments of a source text that hold a word, in order; empty when there are none. A parser
 * decides what is a comment, so the word inside a string, template, pattern or JSX text is none.
 */
export function commentsWith(text: string, file: string, word: string): readonly Span[] {
  let from = text.indexOf(word);
  if (from < 0) return [];
  ensureTypeScript();
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const comments: Span[] = [];
  while (from >= 0) {
    const comment = commentAt(source, from);
    if (comment !== undefined) comments.push(comment);
    from = text.indexOf(word, Math.max(comment?.end ?? 0, from + word.length));
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
