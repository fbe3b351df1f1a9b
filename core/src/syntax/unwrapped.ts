import type TS from 'typescript';
import { ts } from './typescript';

/** Parentheses or a type annotation around an expression. */
type Wrapping =
  | TS.ParenthesizedExpression
  | TS.AsExpression
  | TS.NonNullExpression
  | TS.SatisfiesExpression
  | TS.TypeAssertion;

function isWrapping(node: TS.Node): node is Wrapping {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isTypeAssertionExpression(node)
  );
}

/** The expression without the parentheses and type annotations around it. */
export function unwrapped(node: TS.Expression): TS.Expression {
  let inner = node;
  while (isWrapping(inner)) inner = inner.expression;
  return inner;
}
