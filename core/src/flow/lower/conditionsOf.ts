import type TS from 'typescript';
import { ts } from '../../syntax/typescript';
import type { Condition } from '../fileGraph';
import type { LocalId } from '../nodeIds';
import type { GraphBuilder } from './graphBuilder';

/** The conditions that hold together where an expression has turned out as `outcome`. */
export function conditionsOf(
  b: GraphBuilder,
  expression: TS.Expression,
  outcome: boolean,
): readonly Condition[] {
  if (ts.isParenthesizedExpression(expression)) {
    return conditionsOf(b, expression.expression, outcome);
  }
  if (
    ts.isPrefixUnaryExpression(expression) &&
    expression.operator === ts.SyntaxKind.ExclamationToken
  ) {
    return conditionsOf(b, expression.operand, !outcome);
  }
  if (ts.isBinaryExpression(expression)) {
    const operator = expression.operatorToken.kind;
    if (operator === ts.SyntaxKind.AmpersandAmpersandToken && outcome) {
      const { left, right } = expression;
      return [...conditionsOf(b, left, true), ...conditionsOf(b, right, true)];
    }
    if (operator === ts.SyntaxKind.BarBarToken) {
      return [{ tests: alternatives(b, expression), holds: outcome }];
    }
  }
  return [{ tests: [b.lower.expression(expression)], holds: outcome }];
}

function alternatives(b: GraphBuilder, expression: TS.Expression): Condition['tests'] {
  const tests: LocalId[] = [];
  let rest = expression;
  while (ts.isBinaryExpression(rest) && rest.operatorToken.kind === ts.SyntaxKind.BarBarToken) {
    tests.push(b.lower.expression(rest.right));
    rest = rest.left;
  }
  return [b.lower.expression(rest), ...tests.reverse()];
}
