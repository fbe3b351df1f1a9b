import type TS from 'typescript';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import { unwrapped } from '../../syntax/unwrapped';
import type { Span } from '../../text/span';
import type { LocalId } from '../nodeIds';
import { referenceKey } from './conditionOptions';
import type { GraphBuilder } from './graphBuilder';
import { lowerKey } from './lowerKey';
import type { Scope } from './scope';

/** Binds the names of a declaration (a plain name or a destructuring pattern) to parts of `value`. */
export function bindPattern(
  b: GraphBuilder,
  name: TS.BindingName,
  value: LocalId,
  scope: Scope,
): void {
  if (ts.isIdentifier(name)) {
    b.assign(b.declare(name.text, spanOf(b, name), scope), value);
  } else if (ts.isObjectBindingPattern(name)) {
    for (const element of name.elements) bindProperty(b, name, element, value, scope);
  } else {
    name.elements.forEach((element, index) => {
      if (ts.isOmittedExpression(element)) return;
      const span = spanOf(b, element);
      const part = element.dotDotDotToken
        ? restFrom(b, value, index, span)
        : b.member(value, String(index), span);
      bindElement(b, element, part, scope);
    });
  }
}

/** The items of a list from one on. */
function restFrom(b: GraphBuilder, list: LocalId, index: number, span: Span): LocalId {
  if (index === 0) return list;
  return b.call(b.member(list, 'slice', span), [b.constant(index, span)], span);
}

function bindProperty(
  b: GraphBuilder,
  { elements }: TS.ObjectBindingPattern,
  element: TS.BindingElement,
  value: LocalId,
  scope: Scope,
): void {
  const span = spanOf(b, element);
  const property = element.propertyName ?? (element.name as TS.Identifier);
  const isRest = element.dotDotDotToken !== undefined;
  const taken = elements.filter((other) => other !== element);
  const part = isRest ? restWithout(b, taken, value, span) : partOf(b, value, property, span);
  bindElement(b, element, part, scope);
}

/**
 * An object without the properties that a pattern takes out of it: it has them as nothing. Only where a
 * function takes its options apart: elsewhere it stays what it is, the event for one.
 */
function restWithout(
  b: GraphBuilder,
  taken: readonly TS.BindingElement[],
  value: LocalId,
  span: Span,
): LocalId {
  const keys = taken.map(({ propertyName, name }) =>
    lowerKey(b, propertyName ?? (name as TS.Identifier)),
  );
  const named = keys.filter((key) => key.name !== undefined);
  if (named.length === 0 || !isParameter(b, value)) return value;
  const properties = named.map(({ name, keySpan }) => {
    return { name, key: undefined, keySpan, value: b.constant(undefined, span), after: 1 };
  });
  return b.add({ kind: 'object', properties, spreads: [value], span });
}

function isParameter(b: GraphBuilder, value: LocalId): boolean {
  const flow = b.node(value);
  const given = flow.kind === 'join' && flow.role === 'default' ? flow.sources[0] : value;
  return given !== undefined && b.node(given).kind === 'param';
}

function partOf(
  b: GraphBuilder,
  value: LocalId,
  property: TS.PropertyName,
  span: { start: number; end: number },
): LocalId {
  const { name, key, keySpan } = lowerKey(b, property);
  return key === undefined
    ? b.member(value, name ?? '', span, keySpan)
    : b.add({ kind: 'index', object: value, key, span });
}

function bindElement(
  b: GraphBuilder,
  element: TS.BindingElement,
  part: LocalId,
  scope: Scope,
): void {
  const value =
    element.initializer === undefined
      ? part
      : b.join('default', spanOf(b, element), [part, b.lower.expression(element.initializer)]);
  bindPattern(b, element.name, value, scope);
}

/**
 * Assigns `value` to the target of an assignment: a variable, a property, or a pattern of these.
 * @param isWhole false where it is made of what the variable holds (`+=`)
 */
export function assignTarget(
  b: GraphBuilder,
  written: TS.Expression,
  value: LocalId,
  isWhole = true,
): void {
  const target = unwrapped(written);
  const reference = referenceKey(b, target);
  if (reference !== undefined) b.narrowings.widen(reference);
  if (ts.isIdentifier(target)) {
    assignName(b, target, value, isWhole);
  } else if (ts.isPropertyAccessExpression(target)) {
    const { name } = target;
    const object = b.lower.expression(target.expression);
    b.store(object, name.text, value, undefined, spanOf(b, name));
  } else if (ts.isElementAccessExpression(target)) {
    assignElement(b, target, value);
  } else if (ts.isObjectLiteralExpression(target)) {
    assignObjectPattern(b, target, value);
  } else if (ts.isArrayLiteralExpression(target)) {
    target.elements.forEach((element, index) => {
      if (ts.isOmittedExpression(element)) return;
      const span = spanOf(b, element);
      if (ts.isSpreadElement(element)) {
        assignTarget(b, element.expression, restFrom(b, value, index, span));
      } else assignWithDefault(b, element, b.member(value, String(index), span));
    });
  }
}

function assignName(
  b: GraphBuilder,
  target: TS.Identifier,
  value: LocalId,
  isWhole: boolean,
): void {
  const variable = b.scope.find(target.text);
  if (variable !== undefined) b.assign(variable, value, isWhole);
  else if (target.text === 'exports') b.store(b.moduleObject, 'exports', value);
  else {
    // An undeclared name is a property of the global object, shared by all files.
    const global = b.add({ kind: 'global', name: 'globalThis', span: spanOf(b, target) });
    b.store(global, target.text, value);
  }
}

function assignElement(b: GraphBuilder, target: TS.ElementAccessExpression, value: LocalId): void {
  const object = b.lower.expression(target.expression);
  const key = target.argumentExpression;
  if (ts.isStringLiteralLike(key) || ts.isNumericLiteral(key)) {
    b.store(object, key.text, value, undefined, spanOf(b, key));
  } else b.store(object, undefined, value, b.lower.expression(key));
}

function assignObjectPattern(
  b: GraphBuilder,
  target: TS.ObjectLiteralExpression,
  value: LocalId,
): void {
  for (const property of target.properties) {
    const span = spanOf(b, property);
    if (ts.isSpreadAssignment(property)) {
      assignTarget(b, property.expression, value);
    } else if (ts.isShorthandPropertyAssignment(property)) {
      const part = b.member(value, property.name.text, span);
      const initial = property.objectAssignmentInitializer;
      const full =
        initial === undefined ? part : b.join('default', span, [part, b.lower.expression(initial)]);
      assignTarget(b, property.name, full);
    } else if (ts.isPropertyAssignment(property)) {
      assignWithDefault(b, property.initializer, partOf(b, value, property.name, span));
    }
  }
}

function assignWithDefault(b: GraphBuilder, target: TS.Expression, value: LocalId): void {
  if (ts.isBinaryExpression(target) && target.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    const initial = b.lower.expression(target.right);
    assignTarget(b, target.left, b.join('default', spanOf(b, target), [value, initial]));
  } else {
    assignTarget(b, target, value);
  }
}
