import type TS from 'typescript';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import type { Span } from '../../text/span';
import { withoutComments } from '../../text/withoutComments';
import { contentSpan } from './memberSpot';
import { nodeBefore, type SourceView } from './sourceView';

/** An object literal around a place, with the keys that lead from it to the innermost one. */
export interface ObjectLevel {
  readonly object: TS.ObjectLiteralExpression;
  readonly path: readonly string[];
}

/** A place inside an object literal where a key or a value is being written. */
export interface ObjectSpot {
  /** The object literals around the place, outermost first; the last one has an empty path. */
  readonly levels: readonly ObjectLevel[];
  readonly at: 'key' | 'value';
  /** The property's name: the one written at the place, or the one whose value is; '' for none. */
  readonly key: string;
  /** What a completion replaces: inside the quotes of a string. */
  readonly span: Span;
  readonly quoted: boolean;
  /** True for a key that has a value already. */
  readonly hasValue: boolean;
  /** Where a comma is missing before the place; undefined when none is. */
  readonly missingComma: number | undefined;
  /** Names of the innermost object's other properties. */
  readonly present: readonly string[];
}

/** What an object literal's place is; undefined outside of object literals and inside other values. */
export function objectSpot(view: SourceView): ObjectSpot | undefined {
  const { node, offset, source } = view;
  const { parent } = node;
  if (ts.isObjectLiteralExpression(node)) return gapSpot(view, node);
  if (parent === undefined) return unclosedSpot(view);
  if (ts.isPropertyAssignment(node)) return afterColonSpot(view, node);
  if (ts.isShorthandPropertyAssignment(parent)) {
    return offset === node.getStart(source)
      ? gapSpot(view, parent.parent)
      : keySpot(view, parent, false);
  }
  if (!ts.isPropertyAssignment(parent)) return undefined;
  if (parent.name === node) return keySpot(view, parent, !isMissing(view, parent.initializer));
  return parent.initializer === node ? valueSpot(view, parent, parent.initializer) : undefined;
}

/** In the blanks behind an object literal that is not closed yet. */
function unclosedSpot(view: SourceView): ObjectSpot | undefined {
  let node = nodeBefore(view);
  while (node.parent !== undefined && !ts.isObjectLiteralExpression(node)) node = node.parent;
  return ts.isObjectLiteralExpression(node) ? gapSpot(view, node) : undefined;
}

/** The object literals around one, outermost first, down to itself. */
export function levelsOf(object: TS.ObjectLiteralExpression): readonly ObjectLevel[] {
  const levels: ObjectLevel[] = [{ object, path: [] }];
  let path: readonly string[] = [];
  let node: TS.Node = object.parent;
  while (isTransparent(node) || ts.isPropertyAssignment(node)) {
    if (ts.isPropertyAssignment(node)) {
      path = [nameOf(node), ...path];
      levels.unshift({ object: node.parent, path });
      node = node.parent.parent;
    } else node = node.parent;
  }
  return levels;
}

/** The name of a property as far as it is known; '' for a computed one or a spread. */
export function nameOf({ name }: TS.ObjectLiteralElementLike): string {
  if (name === undefined || ts.isComputedPropertyName(name)) return '';
  return name.text;
}

/** The value of an object's property when it is a string or number literal; undefined otherwise. */
export function literalOf(object: TS.ObjectLiteralExpression, name: string): string | undefined {
  const property = object.properties.find((candidate) => nameOf(candidate) === name);
  if (property === undefined || !ts.isPropertyAssignment(property)) return undefined;
  const { initializer } = property;
  return ts.isStringLiteralLike(initializer) || ts.isNumericLiteral(initializer)
    ? initializer.text
    : undefined;
}

function isTransparent(node: TS.Node): boolean {
  return (
    ts.isArrayLiteralExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node)
  );
}

function isMissing({ source }: SourceView, node: TS.Node): boolean {
  return node.getStart(source) >= node.end;
}

function gapSpot(view: SourceView, object: TS.ObjectLiteralExpression): ObjectSpot | undefined {
  const { text, offset, source } = view;
  const start = object.getStart(source);
  const closed = text[object.end - 1] === '}' && object.end - 1 > start;
  if (offset <= start || (closed && offset >= object.end)) return undefined;
  const before = object.properties.filter(({ end }) => end <= offset).at(-1);
  const gap = withoutComments(text.slice(before?.end ?? start + 1, offset));
  const here = { start: offset, end: offset };
  if (before && ts.isPropertyAssignment(before) && isMissing(view, before.initializer)) {
    if (/^\s*$/.test(gap)) return spotIn(object, before, 'value', here, false);
  }
  const separated = /^\s*,\s*$/.test(gap) || (before === undefined && /^\s*$/.test(gap));
  if (!separated && !(before && gap.trim() === '' && gap.includes('\n'))) return undefined;
  const spot = spotIn(object, undefined, 'key', here, false);
  return separated ? spot : { ...spot, missingComma: before?.end };
}

function afterColonSpot(view: SourceView, property: TS.PropertyAssignment): ObjectSpot | undefined {
  const { text, offset } = view;
  if (!/^\s*:\s*$/.test(text.slice(property.name.end, offset))) return undefined;
  return spotIn(property.parent, property, 'value', { start: offset, end: offset }, false);
}

function keySpot(
  view: SourceView,
  property: TS.PropertyAssignment | TS.ShorthandPropertyAssignment,
  hasValue: boolean,
): ObjectSpot | undefined {
  const { name, parent } = property;
  if (ts.isComputedPropertyName(name)) return undefined;
  const inside = contentSpan(view);
  if (ts.isStringLiteralLike(name) && inside === undefined) return undefined;
  const spot = spotIn(parent, property, 'key', inside ?? spanOf(view, name), inside !== undefined);
  return { ...spot, hasValue };
}

function valueSpot(
  view: SourceView,
  property: TS.PropertyAssignment,
  value: TS.Expression,
): ObjectSpot | undefined {
  if (ts.isStringLiteralLike(value)) {
    const inside = contentSpan(view);
    return inside && spotIn(property.parent, property, 'value', inside, true);
  }
  if (!ts.isIdentifier(value) && !ts.isNumericLiteral(value) && !isKeyword(value)) return undefined;
  const span = isMissing(view, value)
    ? { start: view.offset, end: view.offset }
    : spanOf(view, value);
  return spotIn(property.parent, property, 'value', span, false);
}

function isKeyword({ kind }: TS.Node): boolean {
  return kind === ts.SyntaxKind.TrueKeyword || kind === ts.SyntaxKind.FalseKeyword;
}

function spotIn(
  object: TS.ObjectLiteralExpression,
  property: TS.ObjectLiteralElementLike | undefined,
  at: ObjectSpot['at'],
  span: Span,
  quoted: boolean,
): ObjectSpot {
  const others = object.properties.filter((other) => other !== property);
  return {
    levels: levelsOf(object),
    at,
    key: property === undefined ? '' : nameOf(property),
    span,
    quoted,
    hasValue: false,
    missingComma: undefined,
    present: others.map(nameOf).filter((name) => name !== ''),
  };
}
