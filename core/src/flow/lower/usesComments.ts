import type TS from 'typescript';
import { commentsWith } from '../../syntax/commentsWith';
import { ts } from '../../syntax/typescript';
import type { UsesComment } from '../fileGraph';

const MARK = /cloudcall-uses((?:[ \t,]+[\w.]+)*)/g;

/** Reads the `cloudcall-uses` comments of a file: what they name, and the code they speak for. */
export function readUsesComments(source: TS.SourceFile): UsesComment[] {
  const { text } = source;
  return commentsWith(source, 'cloudcall-uses').flatMap((comment) =>
    [...text.slice(comment.start, comment.end).matchAll(MARK)].map((match) => {
      const start = comment.start + match.index;
      const listStart = start + match[0].length - match[1]!.length;
      const names = [...match[1]!.matchAll(/[\w.]+/g)].map((name) => {
        const nameStart = listStart + name.index;
        return { name: name[0], span: { start: nameStart, end: nameStart + name[0].length } };
      });
      return { names, scope: scopeOf(text, start) };
    }),
  );
}

/** The comment's own line where code stands before it, else the next line that holds code. */
function scopeOf(text: string, offset: number): { start: number; end: number } {
  const lineStart = text.lastIndexOf('\n', offset) + 1;
  const before = text
    .slice(lineStart, offset)
    .replace(/\/[/*].*$/, '')
    .trim();
  if (before !== '' && !before.startsWith('*'))
    return { start: lineStart, end: lineEnd(text, offset) };
  const start = skipBlanksAndComments(text, commentEnd(text, offset));
  return { start, end: lineEnd(text, start) };
}

/** Where the comment around `offset` ends: at its closing mark for a block, else at the line's end. */
function commentEnd(text: string, offset: number): number {
  const isBlock = text.lastIndexOf('/*', offset) > text.lastIndexOf('//', offset);
  const blockEnd = text.indexOf('*/', offset);
  return isBlock && blockEnd >= 0 ? blockEnd + 2 : lineEnd(text, offset);
}

function skipBlanksAndComments(text: string, offset: number): number {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text);
  scanner.resetTokenState(offset);
  scanner.scan();
  return scanner.getTokenStart();
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
