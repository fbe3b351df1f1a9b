import type TS from 'typescript';
import { numberLiteral } from '../../syntax/numberLiteral';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import type { Span } from '../../text/span';
import { type LocalId, NONE } from '../nodeIds';
import { conditionOptions, referenceKey } from './conditionOptions';
import { conditionsOf } from './conditionsOf';
import { globalName } from './globalName';
import type { GraphBuilder } from './graphBuilder';
import { lowerArray, lowerObject } from './literals';
import { lowerAssignment } from './lowerAssignment';
import { lowerCall } from './lowerCall';
import { lowerClass } from './lowerClass';
import { lowerFunction } from './lowerFunction';
import { assignTarget } from './patterns';

/** The span of what a string literal says, without its quotes. */
function innerSpan(span: Span): Span {
  return span.end - span.start >= 2 ? { start: span.start + 1, end: span.end - 1 } : span;
}

/** Lowers an expression that has not been lowered yet. Iterative where code nests deeply in practice. */
export function lowerExpression(b: GraphBuilder, node: TS.Expression): LocalId {
  switch (node.kind) {
    case ts.SyntaxKind.Identifier:
      return lowerReference(b, node as TS.Identifier);
    case ts.SyntaxKind.StringLiteral:
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
      return b.text((node as TS.StringLiteral).text, spanOf(b, node));
    case ts.SyntaxKind.PropertyAccessExpression:
    case ts.SyntaxKind.ElementAccessExpression:
      return lowerAccess(b, node as TS.PropertyAccessExpression | TS.ElementAccessExpression);
    case ts.SyntaxKind.CallExpression:
    case ts.SyntaxKind.NewExpression:
      return lowerCall(b, node as TS.CallExpression | TS.NewExpression);
    case ts.SyntaxKind.BinaryExpression:
      return lowerBinary(b, node as TS.BinaryExpression);
    case ts.SyntaxKind.ConditionalExpression:
      return lowerConditional(b, node as TS.ConditionalExpression);
    case ts.SyntaxKind.ObjectLiteralExpression:
      return lowerObject(b, node as TS.ObjectLiteralExpression);
    case ts.SyntaxKind.ArrayLiteralExpression:
      return lowerArray(b, node as TS.ArrayLiteralExpression);
    case ts.SyntaxKind.FunctionExpression:
    case ts.SyntaxKind.ArrowFunction:
      return lowerFunction(b, node as TS.FunctionExpression | TS.ArrowFunction);
    case ts.SyntaxKind.ClassExpression:
      return lowerClass(b, node as TS.ClassExpression);
    case ts.SyntaxKind.TemplateExpression:
      return lowerTemplate(b, node as TS.TemplateExpression);
    case ts.SyntaxKind.TaggedTemplateExpression:
      return lowerTagged(b, node as TS.TaggedTemplateExpression);
    case ts.SyntaxKind.ThisKeyword:
      return b.join('read', spanOf(b, node), [b.self]);
    case ts.SyntaxKind.SuperKeyword:
      if (b.isStatic) return b.superclass;
      return b.add({ kind: 'prototype', of: b.superclass, span: spanOf(b, node) });
    case ts.SyntaxKind.AwaitExpression: {
      const promise = b.lower.expression((node as TS.AwaitExpression).expression);
      return b.join('awaited', spanOf(b, node), [promise]);
    }
    case ts.SyntaxKind.VoidExpression: {
      b.consume(b.lower.expression((node as TS.VoidExpression).expression), 'voided');
      return b.constant(undefined, spanOf(b, node));
    }
    case ts.SyntaxKind.ParenthesizedExpression:
    case ts.SyntaxKind.NonNullExpression:
    case ts.SyntaxKind.AsExpression:
    case ts.SyntaxKind.SatisfiesExpression:
    case ts.SyntaxKind.TypeAssertionExpression:
    case ts.SyntaxKind.ExpressionWithTypeArguments:
    case ts.SyntaxKind.SpreadElement:
      return b.lower.expression((node as TS.ParenthesizedExpression).expression);
    case ts.SyntaxKind.YieldExpression:
      return lowerYield(b, node as TS.YieldExpression);
    case ts.SyntaxKind.NumericLiteral:
      return b.constant(Number((node as TS.NumericLiteral).text), spanOf(b, node));
    case ts.SyntaxKind.TrueKeyword:
    case ts.SyntaxKind.FalseKeyword:
      return b.constant(node.kind === ts.SyntaxKind.TrueKeyword, spanOf(b, node));
    case ts.SyntaxKind.NullKeyword:
      return b.constant(null, spanOf(b, node));
    case ts.SyntaxKind.DeleteExpression:
      return lowerDelete(b, node as TS.DeleteExpression);
    case ts.SyntaxKind.TypeOfExpression:
      return lowerTypeOf(b, node as TS.TypeOfExpression);
    case ts.SyntaxKind.PrefixUnaryExpression:
    case ts.SyntaxKind.PostfixUnaryExpression:
      return lowerUnary(b, node as TS.PrefixUnaryExpression | TS.PostfixUnaryExpression);
    default:
      return lowerOpaque(b, node);
  }
}

/** Expressions whose value is not followed: their parts are still read. */
function lowerOpaque(b: GraphBuilder, node: TS.Expression): LocalId {
  const visit = (child: TS.Node): void => {
    if (ts.isTypeNode(child)) return;
    if (ts.isExpression(child) && !ts.isOmittedExpression(child)) b.lower.expression(child);
    else ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return b.unknown(spanOf(b, node));
}

/** A tag is called with the list of texts, which are also its `raw`, and the values between them. */
function lowerTagged(b: GraphBuilder, { tag, template }: TS.TaggedTemplateExpression): LocalId {
  const isPlain = ts.isNoSubstitutionTemplateLiteral(template);
  // A backslash in an interface's name is nobody's.
  if (globalName(b, tag) === 'String.raw') return b.lower.expression(template);
  const spans = isPlain ? [] : template.templateSpans;
  const pieces = isPlain ? [template] : [template.head, ...spans.map(({ literal }) => literal)];
  const items = pieces.map((piece) => b.text(piece.text, spanOf(b, piece)));
  const span = spanOf(b, template);
  const texts = b.add({ kind: 'array', items, spreads: [], span });
  b.store(texts, 'raw', b.add({ kind: 'array', items, spreads: [], span }));
  const values = b.lower.expressions(spans.map(({ expression }) => expression));
  return b.call(b.lower.expression(tag), [texts, ...values], span);
}

/** What a generator yields is an element of what it returns; who runs it may wait for that before it goes on. */
function lowerYield(b: GraphBuilder, node: TS.YieldExpression): LocalId {
  const span = spanOf(b, node);
  if (node.expression !== undefined && b.owner >= 0) {
    const value = b.lower.expression(node.expression);
    const isList = node.asteriskToken !== undefined;
    const list = isList ? value : b.add({ kind: 'array', items: [value], spreads: [], span });
    b.flow(list, b.functionAt(b.owner).returns);
    return b.join('awaited', span, [value]);
  }
  return b.unknown(span);
}

/** What is deleted is as if nothing had been stored. */
function lowerDelete(b: GraphBuilder, node: TS.DeleteExpression): LocalId {
  const span = spanOf(b, node);
  assignTarget(b, node.expression, b.constant(undefined, span));
  return b.constant(true, span);
}

function lowerTypeOf(b: GraphBuilder, node: TS.TypeOfExpression): LocalId {
  return b.operation('typeofx', [b.lower.expression(node.expression)], spanOf(b, node));
}

function lowerUnary(
  b: GraphBuilder,
  node: TS.PrefixUnaryExpression | TS.PostfixUnaryExpression,
): LocalId {
  const span = spanOf(b, node);
  const { operator, operand } = node;
  const written = numberLiteral(node);
  if (written !== undefined) return b.constant(written, span);
  const operands = [b.lower.expression(operand)];
  const isChange =
    operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;
  const value = b.operation(`${ts.tokenToString(operator)}x`, operands, span);
  if (isChange) assignTarget(b, operand, value);
  // What is counted up is a number before and after.
  return isChange && ts.isPostfixUnaryExpression(node) ? b.operation('+x', operands, span) : value;
}

function lowerReference(b: GraphBuilder, node: TS.Identifier): LocalId {
  const span = spanOf(b, node);
  const variable = b.scope.find(node.text);
  if (variable !== undefined) return narrow(b, node, b.read(variable, span));
  switch (node.text) {
    case 'undefined':
      return b.constant(undefined, span);
    case 'exports':
      return b.join('read', span, [b.exports]);
    case 'module':
      return b.join('read', span, [b.moduleObject]);
    default:
      return narrow(b, node, b.add({ kind: 'global', name: node.text, span }));
  }
}

/** Wraps a reference in what its surroundings restrict it to. */
function narrow(b: GraphBuilder, node: TS.Expression, inner: LocalId): LocalId {
  const reference = b.narrowings.isEmpty ? undefined : referenceKey(b, node);
  return reference === undefined ? inner : b.narrowings.around(inner, reference);
}

function lowerAccess(
  b: GraphBuilder,
  node: TS.PropertyAccessExpression | TS.ElementAccessExpression,
): LocalId {
  const object = b.lower.expression(node.expression);
  const span = spanOf(b, node);
  if (node.questionDotToken !== undefined) b.consume(object, 'guarded');
  if (ts.isPropertyAccessExpression(node)) {
    return narrow(b, node, b.member(object, node.name.text, span, spanOf(b, node.name)));
  }
  const key = node.argumentExpression;
  if (ts.isStringLiteralLike(key)) {
    return narrow(b, node, b.member(object, key.text, span, innerSpan(spanOf(b, key))));
  }
  if (ts.isNumericLiteral(key)) return b.member(object, key.text, span, spanOf(b, key));
  return narrow(b, node, b.add({ kind: 'index', object, key: b.lower.expression(key), span }));
}

function lowerBinary(b: GraphBuilder, node: TS.BinaryExpression): LocalId {
  const operator = node.operatorToken.kind;
  if (operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment) {
    return lowerAssignment(b, node);
  }
  const operands = flatten(node);
  const span = spanOf(b, node);
  switch (operator) {
    case ts.SyntaxKind.PlusToken: {
      const parts = b.lower.expressions(operands);
      return b.add({ kind: 'concat', role: 'sum', parts, span });
    }
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
      return b.join(
        operator === ts.SyntaxKind.BarBarToken ? 'or' : 'default',
        span,
        lowerAlternatives(b, operands),
      );
    case ts.SyntaxKind.AmpersandAmpersandToken: {
      const tests = operands.slice(0, -1);
      const narrowings = tests.flatMap((part) => {
        b.consume(b.lower.expression(part), 'tested');
        return conditionOptions(b, part, true);
      });
      let last: LocalId = NONE;
      const conditions = tests.flatMap((part) => conditionsOf(b, part, true));
      b.narrowings.within(narrowings, () => {
        b.under(
          'perhaps',
          () => {
            last = b.lower.expression(operands.at(-1)!);
          },
          conditions,
        );
      });
      return b.join('choice', span, [last, b.constant(undefined, span)]);
    }
    case ts.SyntaxKind.CommaToken: {
      const values = b.lower.expressions(operands);
      for (const value of values.slice(0, -1)) b.consume(value, 'dropped');
      return values.at(-1)!;
    }
    default:
      return lowerOperation(b, node, operands);
  }
}

/** Arithmetic and comparisons, from left to right: `2 ** 3 ** 2`, the only one that goes the other way, is no chain. */
function lowerOperation(
  b: GraphBuilder,
  node: TS.BinaryExpression,
  operands: readonly TS.Expression[],
): LocalId {
  const operator = node.operatorToken.getText(b.source);
  const span = spanOf(b, node);
  const values = b.lower.expressions(operands);
  return values.reduce((left, right) => b.operation(operator, [left, right], span));
}

/** The operands of a chain of one operator, left to right, without recursion on the chain's length. */
function flatten(node: TS.BinaryExpression): TS.Expression[] {
  const operands = [node.right];
  let left = node.left;
  while (ts.isBinaryExpression(left) && left.operatorToken.kind === node.operatorToken.kind) {
    operands.push(left.right);
    left = left.left;
  }
  return [left, ...operands.reverse()];
}

/** The operands of `||` or `??`: all but the last decide whether the next is looked at. */
function lowerAlternatives(b: GraphBuilder, operands: readonly TS.Expression[]): LocalId[] {
  const values: LocalId[] = [];
  for (const operand of operands) {
    const lower = (): void => {
      values.push(b.lower.expression(operand));
    };
    const before = values.at(-1);
    if (before === undefined) lower();
    else {
      b.consume(before, 'guarded');
      b.under('perhaps', lower);
    }
  }
  return values;
}

function lowerConditional(b: GraphBuilder, node: TS.ConditionalExpression): LocalId {
  b.consume(b.lower.expression(node.condition), 'tested');
  const sources: LocalId[] = [];
  const branches: number[] = [];
  const group = b.exclusive();
  for (const outcome of [true, false]) {
    const part = outcome ? node.whenTrue : node.whenFalse;
    const lower = (): void => {
      sources.push(b.lower.expression(part));
      branches.push(b.branch);
    };
    b.narrowings.within(conditionOptions(b, node.condition, outcome), () => {
      b.under('perhaps', lower, conditionsOf(b, node.condition, outcome), 'perhaps', group);
    });
  }
  return b.add({ kind: 'join', role: 'choice', span: spanOf(b, node), sources, branches });
}

function lowerTemplate(b: GraphBuilder, node: TS.TemplateExpression): LocalId {
  const parts = [b.text(node.head.text, spanOf(b, node.head))];
  for (const { expression, literal } of node.templateSpans) {
    parts.push(b.lower.expression(expression), b.text(literal.text, spanOf(b, literal)));
  }
  return b.add({ kind: 'concat', role: 'template', parts, span: spanOf(b, node) });
}
