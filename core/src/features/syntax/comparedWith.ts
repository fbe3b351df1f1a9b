import type TS from 'typescript';
import { ts } from '../../syntax/typescript';

/**
 * What a literal is compared with: the other side of `===` and its like, the subject of the `switch`
 * whose case it is, the argument of `[…].includes(x)` whose element it is. Undefined elsewhere.
 */
export function comparedWith(literal: TS.Expression): TS.Expression | undefined {
  const { parent } = literal;
  if (ts.isBinaryExpression(parent) && isEquality(parent.operatorToken.kind)) {
    return parent.left === literal ? parent.right : parent.left;
  }
  if (ts.isCaseClause(parent) && parent.expression === literal) {
    return parent.parent.parent.expression;
  }
  return ts.isArrayLiteralExpression(parent) ? includedIn(parent) : undefined;
}

function isEquality(kind: TS.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.EqualsEqualsToken ||
    kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsEqualsToken
  );
}

function includedIn(list: TS.ArrayLiteralExpression): TS.Expression | undefined {
  const member = list.parent;
  if (!ts.isPropertyAccessExpression(member) || !/^(includes|indexOf)$/.test(member.name.text)) {
    return undefined;
  }
  return ts.isCallExpression(member.parent) ? member.parent.arguments[0] : undefined;
}
