import type TS from 'typescript';
import { ts } from '../../syntax/typescript';
import { unwrapped } from '../../syntax/unwrapped';
import { isPushed } from './pushBranch';

/**
 * The names that lead from a pushed message to what an expression reads: none for the message
 * itself, `List` for `event.List` or `event.List[0]`. Undefined for anything else.
 */
export function pushPath(written: TS.Expression): readonly string[] | undefined {
  const expression = unwrapped(written);
  if (ts.isIdentifier(expression)) return isPushed(expression) ? [] : undefined;
  if (ts.isElementAccessExpression(expression)) {
    const isIndex = ts.isNumericLiteral(expression.argumentExpression);
    return isIndex ? pushPath(expression.expression) : undefined;
  }
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const path = pushPath(expression.expression);
  return path && [...path, expression.name.text];
}
