import type TS from 'typescript';
import { isSourceFile } from '../../files/sourceFiles';
import type { Snapshot } from '../../project/snapshot';
import { ts } from '../../syntax/typescript';

/** A place in a source file: the syntax around an offset. */
export interface SourceView {
  readonly file: string;
  readonly text: string;
  readonly offset: number;
  readonly source: TS.SourceFile;
  /** The innermost node that touches the offset; the file itself where none does. */
  readonly node: TS.Node;
}

/**
 * Looks at an offset of a source file. Undefined in comments, and when the file is no source, is absent
 * or cannot be parsed.
 */
export function viewSource(
  snapshot: Snapshot,
  file: string,
  offset: number,
): SourceView | undefined {
  const source = isSourceFile(file) ? snapshot.tree(file) : undefined;
  if (source === undefined) return undefined;
  const view = { file, text: source.text, offset, source, node: innermost(source, offset) };
  return inComment(view) ? undefined : view;
}

/**
 * The innermost node at the offset or, where only blanks lie between, at the last thing before it:
 * what is still open there has its end before the blanks.
 */
export function nodeBefore({ source, text, offset, node }: SourceView): TS.Node {
  let end = offset;
  while (end > node.getStart(source) && /\s/.test(text.charAt(end - 1))) end -= 1;
  return end === offset || end <= node.getStart(source) ? node : innermost(source, end);
}

/** Whether the offset stands in a comment. */
function inComment({ source, text, offset, node }: SourceView): boolean {
  if (offset > node.getStart(source) && offset < node.end && ts.isStringLiteralLike(node)) {
    return false;
  }
  const slash = text.lastIndexOf('/', offset);
  if (slash < 0) return false;
  const from = gapStart(node, source, offset);
  const comments = [
    ...(ts.getLeadingCommentRanges(text, from) ?? []),
    ...(ts.getTrailingCommentRanges(text, from) ?? []),
  ];
  return comments.some(
    ({ pos, end, kind }) =>
      pos < offset &&
      (offset < end || (offset === end && kind === ts.SyntaxKind.SingleLineCommentTrivia)),
  );
}

/** Where the blanks and comments around the offset begin: behind the last token before it. */
function gapStart(node: TS.Node, source: TS.SourceFile, offset: number): number {
  let end = node.pos;
  let inner: TS.Node | undefined = node;
  while (inner) {
    const children: readonly TS.Node[] = inner.getChildren(source);
    inner = undefined;
    for (const child of children) {
      if (child.end <= offset && child.end > child.pos) end = Math.max(end, child.end);
      else if (child.getStart(source) < offset) inner = child;
    }
  }
  return end;
}

function innermost(source: TS.SourceFile, offset: number): TS.Node {
  let node: TS.Node = source;
  for (;;) {
    let next: TS.Node | undefined;
    ts.forEachChild(node, (child) => {
      const start = child.getStart(source);
      if (start > offset) return true;
      // What the parser only supposes to be there is empty, and gives way to what is written.
      // Before the brace that ends a template's hole the hole is still written.
      const endsHole = start === offset && ts.isTemplateMiddleOrTemplateTail(child);
      const isBetter = next === undefined || (start < child.end && !endsHole);
      if (offset <= child.end && isBetter && child.kind !== ts.SyntaxKind.EndOfFileToken) {
        next = child;
      }
      return undefined;
    });
    if (next === undefined) return node;
    node = next;
  }
}
