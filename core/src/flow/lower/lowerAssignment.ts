import type TS from 'typescript';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import type { LocalId } from '../nodeIds';
import { receiverOf } from './definedProperties';
import type { GraphBuilder } from './graphBuilder';
import { lowerFunction } from './lowerFunction';
import { assignTarget } from './patterns';

const LOGICAL: Readonly<Record<string, 'or' | 'default'>> = { '||=': 'or', '??=': 'default' };

/** Lowers `=`, `||=`, `&&=`, `??=`, `+=` and their like; the value of the whole is what was assigned. */
export function lowerAssignment(b: GraphBuilder, node: TS.BinaryExpression): LocalId {
  const span = spanOf(b, node);
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.EqualsToken: {
      const value = lowerAssigned(b, node);
      assignTarget(b, node.left, value);
      return value;
    }
    case ts.SyntaxKind.BarBarEqualsToken:
    case ts.SyntaxKind.QuestionQuestionEqualsToken:
    case ts.SyntaxKind.AmpersandAmpersandEqualsToken: {
      const role = LOGICAL[node.operatorToken.getText(b.source)] ?? 'choice';
      const value = b.join(role, span, b.lower.expressions([node.left, node.right]));
      assignTarget(b, node.left, value);
      return value;
    }
    case ts.SyntaxKind.PlusEqualsToken: {
      const parts = b.lower.expressions([node.left, node.right]);
      const variable = ts.isIdentifier(node.left) ? b.scope.find(node.left.text) : undefined;
      if (variable !== undefined) b.release(parts[0]!, variable);
      const value = b.add({ kind: 'concat', role: 'sum', parts, span, appends: b.certainty });
      assignTarget(b, node.left, value, false);
      return value;
    }
    default: {
      const operands = b.lower.expressions([node.left, node.right]);
      const operator = node.operatorToken.getText(b.source).slice(0, -1);
      const value = b.operation(operator, operands, span);
      assignTarget(b, node.left, value);
      return value;
    }
  }
}

/** A function assigned to a property is a method: `this` is the object that it is assigned to. */
function lowerAssigned(b: GraphBuilder, node: TS.BinaryExpression): LocalId {
  const { left, right } = node;
  const isMethod = ts.isPropertyAccessExpression(left) && ts.isFunctionExpression(right);
  if (!isMethod) return b.lower.expression(right);
  const holder = left.expression;
  const receiver = receiverOf(b, holder, b.lower.expression(holder));
  return lowerFunction(b, right, receiver);
}
