import type TS from 'typescript';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import type { Span } from '../../text/span';
import { withoutComments } from '../../text/withoutComments';
import type { SourceView } from './sourceView';

/** A place where a member of something is being named. */
export interface MemberSpot {
  /** The expression whose member it is. */
  readonly object: TS.Expression;
  /** What is written of the name so far and after the cursor; empty where there is nothing. */
  readonly name: Span;
  /** `dot`: after `.`; `text`: inside the quotes of `object['…']`; `pattern`: `const { … } = object`. */
  readonly form: 'dot' | 'text' | 'pattern';
  /** The whole member expression; undefined in a pattern. */
  readonly node: TS.Expression | undefined;
  /** Names that a pattern has already. */
  readonly taken: readonly string[];
}

/** The member named at the view's offset; undefined where none is. */
export function memberSpot(view: SourceView): MemberSpot | undefined {
  return dotSpot(view) ?? textSpot(view) ?? patternSpot(view);
}

function dotSpot(view: SourceView): MemberSpot | undefined {
  const { offset, text, source } = view;
  for (const node of [view.node, view.node.parent]) {
    if (node === undefined || !ts.isPropertyAccessExpression(node)) continue;
    const nameStart = node.name.getStart(source);
    if (offset <= node.expression.end || offset > Math.max(node.name.end, nameStart)) continue;
    const gap = text.slice(node.expression.end, Math.min(offset, nameStart));
    if (!/^\s*\??\.\s*$/.test(withoutComments(gap))) continue;
    const missing = offset < nameStart || node.name.end === nameStart;
    return {
      object: node.expression,
      name: missing ? { start: offset, end: offset } : { start: nameStart, end: node.name.end },
      form: 'dot',
      node,
      taken: [],
    };
  }
  return undefined;
}

function textSpot(view: SourceView): MemberSpot | undefined {
  const { node } = view;
  const name = contentSpan(view);
  const parent = node.parent;
  if (name === undefined || !ts.isElementAccessExpression(parent)) return undefined;
  if (parent.argumentExpression !== node) return undefined;
  return { object: parent.expression, name, form: 'text', node: parent, taken: [] };
}

/**
 * The inside of the string literal around the offset; undefined where there is none. An unclosed
 * string ends at the cursor.
 */
export function contentSpan(view: SourceView): Span | undefined {
  const { node, text, offset } = view;
  if (!ts.isStringLiteralLike(node)) return undefined;
  const { start, end } = spanOf(view, node);
  const closed = end - start > 1 && text[end - 1] === text[start];
  const inside = { start: start + 1, end: closed ? end - 1 : Math.max(offset, start + 1) };
  return inside.start <= offset && offset <= inside.end ? inside : undefined;
}

function patternSpot(view: SourceView): MemberSpot | undefined {
  const { node, offset } = view;
  let pattern: TS.ObjectBindingPattern | undefined;
  let name: Span = { start: offset, end: offset };
  if (ts.isObjectBindingPattern(node)) pattern = node;
  else if (ts.isIdentifier(node) && ts.isBindingElement(node.parent)) {
    const element = node.parent;
    const named = element.propertyName ?? element.name;
    if (named !== node || element.dotDotDotToken !== undefined) return undefined;
    if (ts.isObjectBindingPattern(element.parent)) pattern = element.parent;
    name = spanOf(view, node);
  }
  const declaration = pattern?.parent;
  if (pattern === undefined || declaration === undefined) return undefined;
  if (!ts.isVariableDeclaration(declaration) || declaration.initializer === undefined) {
    return undefined;
  }
  if (!namesNext(view, pattern, name.start)) return undefined;
  const taken = pattern.elements
    .map(({ propertyName, name: own }) => propertyName ?? own)
    .filter((own) => own !== node && ts.isIdentifier(own))
    .map((own) => (own as TS.Identifier).text);
  return { object: declaration.initializer, name, form: 'pattern', node: undefined, taken };
}

/** Whether a pattern's brace or comma is the last thing before the offset. */
function namesNext(view: SourceView, pattern: TS.Node, offset: number): boolean {
  const before = view.text.slice(pattern.getStart(view.source), offset);
  return /[{,]\s*$/.test(before);
}
