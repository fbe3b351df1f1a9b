import type TS from 'typescript';
import { parseFile } from '../../syntax/parseFile';
import { ts } from '../../syntax/typescript';
import type { Span } from '../../text/span';

/**
 * What may be written at a place: statements of the whole file, statements inside a function, or a
 * member of the object that describes a page or component.
 */
export type SnippetPlace = 'file' | 'function' | 'page';

/** Stands for the snippet while its place is looked at. */
const STAND_IN = 'cloudcallSnippet';

/**
 * What a snippet in place of a span would be; undefined inside strings, comments, expressions,
 * patterns, classes and other objects, and where more follows on the line.
 */
export function snippetPlace(
  file: string,
  text: string,
  { start, end }: Span,
): SnippetPlace | undefined {
  if (!/^[ \t]*(?:[\r\n}]|$)/.test(text.slice(end, end + 200))) return undefined;
  const source = parseFile(file, text.slice(0, start) + STAND_IN + text.slice(end));
  const node = identifierAt(source, start);
  if (node === undefined) return undefined;
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) {
    return describesPage(parent.parent) ? 'page' : undefined;
  }
  if (!ts.isExpressionStatement(parent) || parent.getStart(source) !== start) return undefined;
  const holder = parent.parent;
  if (ts.isSourceFile(holder)) return 'file';
  const holds = ts.isBlock(holder) || ts.isCaseOrDefaultClause(holder);
  return holds && ts.findAncestor(holder, ts.isFunctionLike) ? 'function' : undefined;
}

function identifierAt(source: TS.SourceFile, start: number): TS.Identifier | undefined {
  const find = (node: TS.Node): TS.Identifier | undefined => {
    if (node.pos > start || node.end < start + STAND_IN.length) return undefined;
    const inner = ts.forEachChild(node, find);
    if (inner !== undefined) return inner;
    const isIt = ts.isIdentifier(node) && node.getStart(source) === start;
    return isIt && node.text === STAND_IN ? node : undefined;
  };
  return find(source);
}

/** Whether an object is what `Page` or `Component` is called with, or a component's `methods`. */
function describesPage(object: TS.Node): boolean {
  const { parent } = object;
  if (ts.isPropertyAssignment(parent)) {
    return parent.name.getText() === 'methods' && describesPage(parent.parent);
  }
  return (
    ts.isCallExpression(parent) &&
    ts.isIdentifier(parent.expression) &&
    /^(?:Page|Component|App)$/.test(parent.expression.text)
  );
}
