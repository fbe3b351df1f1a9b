import type TS from 'typescript';
import type { UsesComment } from '../fileGraph';
import { ts } from '../typescript';

const MARK = /cloudcall-uses((?:[ \t,]+[\w.]+)*)/g;

/** Reads the `cloudcall-uses` comments of a file: what they name, and the code they speak for. */
export function readUsesComments(text: string, source: TS.SourceFile): UsesComment[] {
  if (!text.includes('cloudcall-uses')) return [];
  const comments: UsesComment[] = [];
  for (const match of text.matchAll(MARK)) {
    if (isInsideToken(source, match.index)) continue;
    const listStart = match.index + match[0].length - match[1]!.length;
    const names = [...match[1]!.matchAll(/[\w.]+/g)].map((name) => {
      const start = listStart + name.index;
      return { name: name[0], span: { start, end: start + name[0].length } };
    });
    comments.push({ names, scope: scopeOf(text, match.index) });
  }
  return comments;
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

/** Whether an offset lies inside a string, template, regular expression or JSX text: not in a comment. */
function isInsideToken(source: TS.SourceFile, offset: number): boolean {
  let inside = false;
  const visit = (node: TS.Node): void => {
    if (inside || offset < node.pos || offset >= node.end) return;
    if (isTextToken(node)) inside = offset >= node.getStart(source);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return inside;
}

function isTextToken(node: TS.Node): boolean {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    ts.isRegularExpressionLiteral(node) ||
    ts.isJsxText(node)
  );
}
