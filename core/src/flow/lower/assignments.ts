import type TS from 'typescript';
import type { NodeId } from '../fileGraph';
import { ts } from '../typescript';
import { receiverOf } from './compilerHelpers';
import { lowerExpression, spanOf } from './expressions';
import { lowerFunction } from './functions';
import type { GraphBuilder } from './graphBuilder';
import { assignTarget } from './patterns';

/** Lowers `=`, `||=`, `&&=`, `??=`, `+=` and their like; the value of the whole is what was assigned. */
export function lowerAssignment(b: GraphBuilder, node: TS.BinaryExpression): NodeId {
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
      const before = lowerExpression(b, node.left);
      const value = lowerExpression(b, node.right);
      assignTarget(b, node.left, value);
      return b.join('default', span, [before, value]);
    }
    case ts.SyntaxKind.PlusEqualsToken: {
      const parts = [lowerExpression(b, node.left), lowerExpression(b, node.right)];
      const value = b.add({ kind: 'concat', parts, span, appends: b.certainty });
      assignTarget(b, node.left, value);
      return value;
    }
    default: {
      lowerExpression(b, node.right);
      const value = b.unknown(span);
      assignTarget(b, node.left, value);
      return value;
    }
  }
}

/** A function assigned to a property is a method: `this` is the object that it is assigned to. */
function lowerAssigned(b: GraphBuilder, node: TS.BinaryExpression): NodeId {
  const { left, right } = node;
  const isMethod = ts.isPropertyAccessExpression(left) && ts.isFunctionExpression(right);
  if (!isMethod) return lowerExpression(b, right);
  const holder = left.expression;
  const receiver = receiverOf(b, holder, lowerExpression(b, holder));
  return lowerFunction(b, right, receiver);
}
