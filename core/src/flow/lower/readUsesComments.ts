import type TS from 'typescript';
import { commentsWith } from '../../syntax/commentsWith';
import { lineStart } from '../../text/lineStart';
import type { Span } from '../../text/span';
import { skipGap } from '../../text/withoutComments';
import type { UsesComment } from '../fileGraph';

const MARK = /cloudcall-uses((?:[ \t,]+[\w.]+)*)/g;

/** Reads the `cloudcall-uses` comments of a file: what they name, and the code they speak for. */
export function readUsesComments(source: TS.SourceFile): UsesComment[] {
  const { text } = source;
  const comments = commentsWith(source, 'cloudcall-uses');
  const codeAfter = codeBehind(text, comments);
  return comments.flatMap((comment, index) => {
    let known: { readonly start: number; readonly scope: Span } | undefined;
    return [...text.slice(comment.start, comment.end).matchAll(MARK)].map((match) => {
      const start = comment.start + match.index;
      const listStart = start + match[0].length - match[1]!.length;
      const names = [...match[1]!.matchAll(/[\w.]+/g)].map((name) => {
        const nameStart = listStart + name.index;
        return { name: name[0], span: { start: nameStart, end: nameStart + name[0].length } };
      });
      // Marks on one line of a comment speak for the same code.
      const isSameLine = known !== undefined && !text.slice(known.start, start).includes('\n');
      const scope: Span =
        isSameLine && known !== undefined ? known.scope : scopeOf(text, start, codeAfter[index]!);
      known = { start, scope };
      return { names, scope };
    });
  });
}

/** The comment's own line where code stands before it, else the next line that holds code. */
function scopeOf(text: string, start: number, code: number): Span {
  const from = lineStart(text, start);
  const line = text.slice(from, start);
  const comment = line.search(/\/[/*]/);
  const before = (comment < 0 ? line : line.slice(0, comment)).trim();
  if (before !== '' && !before.startsWith('*')) return { start: from, end: lineEnd(text, start) };
  return { start: code, end: lineEnd(text, code) };
}

/** Where the next code behind each of some comments begins. */
function codeBehind(text: string, comments: readonly Span[]): number[] {
  const code: number[] = new Array(comments.length);
  for (let index = comments.length - 1; index >= 0; index -= 1) {
    const { end } = comments[index]!;
    const next = comments[index + 1];
    // A row of comments is walked over once, not once for each.
    const isRow = next !== undefined && text.slice(end, next.start).trim() === '';
    code[index] = isRow ? code[index + 1]! : skipGap(text, end);
  }
  return code;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
