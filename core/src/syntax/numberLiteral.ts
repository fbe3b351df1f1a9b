import type TS from 'typescript';
import { ts } from './typescript';

/** The number that an expression writes out, with its minus sign; undefined for any other expression. */
export function numberLiteral(node: TS.Expression): number | undefined {
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (!ts.isPrefixUnaryExpression(node) || node.operator !== ts.SyntaxKind.MinusToken) {
    return undefined;
  }
  return ts.isNumericLiteral(node.operand) ? -Number(node.operand.text) : undefined;
}
