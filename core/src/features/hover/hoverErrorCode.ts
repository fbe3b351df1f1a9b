import type TS from 'typescript';
import type { Snapshot } from '../../project/snapshot';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import { unwrapped } from '../../syntax/unwrapped';
import { errorCard } from '../card/errorCard';
import { statesReaching } from '../openapiFacts';
import { comparedWith } from '../syntax/comparedWith';
import type { SourceView } from '../syntax/sourceView';
import type { HoverCard } from '../types';

const ERROR_NAME = /^(err|error)_?code$/i;

/** The card about an error code that a function's code compares (`err.errCode === 43101`). */
export function hoverErrorCode(snapshot: Snapshot, view: SourceView): HoverCard | undefined {
  const literal = numberAt(view.node);
  if (literal === undefined) return undefined;
  const other = comparedWith(literal);
  if (other === undefined || !ERROR_NAME.test(nameOf(other))) return undefined;
  const states = statesReaching(snapshot, view.file);
  if (states.length === 0) return undefined;
  const called = new Set(states.flatMap(({ used }) => used));
  const value = Number(literal.getText(view.source).replace(/[\s'"]/g, ''));
  const markdown = errorCard(snapshot.catalog, value, called);
  return markdown && { span: spanOf(view, literal), markdown };
}

/** The number, with its minus sign, that a node is or stands in; also one in quotes. */
function numberAt(node: TS.Node): TS.Expression | undefined {
  const isNumber =
    ts.isNumericLiteral(node) || (ts.isStringLiteral(node) && /^-?\d+$/.test(node.text));
  if (isNumber) {
    const { parent } = node;
    const isNegated =
      ts.isPrefixUnaryExpression(parent) && parent.operator === ts.SyntaxKind.MinusToken;
    return isNegated ? parent : node;
  }
  return ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand) ? node : undefined;
}

/** The last name of an expression; '' for none. */
function nameOf(expression: TS.Expression): string {
  const node = unwrapped(expression);
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return '';
}
