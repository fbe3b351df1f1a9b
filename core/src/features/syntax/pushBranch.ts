import type TS from 'typescript';
import { ts } from '../../syntax/typescript';
import { comparedWith } from './comparedWith';

/** The two fields that tell pushed messages apart. */
export type PushKey = 'MsgType' | 'Event';

/** What is known of a pushed message at a place; undefined where anything is possible. */
export interface PushBranch {
  readonly MsgType: readonly string[] | undefined;
  readonly Event: readonly string[] | undefined;
}

/** `MsgType` or `Event` when that is what an expression reads of a pushed message; undefined otherwise. */
export type PushKeyOf = (expression: TS.Expression) => PushKey | undefined;

/** What the conditions around a node say of the pushed message that it reads. */
export function branchAround(place: TS.Node, keyOf: PushKeyOf): PushBranch {
  const known: { MsgType?: readonly string[]; Event?: readonly string[] } = {};
  let child = place;
  for (let node = place.parent; node !== undefined; node = node.parent) {
    for (const { key, values } of factsFor(node, child, keyOf)) known[key] ??= values;
    if (ts.isFunctionLike(node)) break;
    child = node;
  }
  return { MsgType: known.MsgType, Event: known.Event };
}

interface PushFact {
  readonly key: PushKey;
  readonly values: readonly string[];
}

/** What holds in `child` because of the condition that its parent puts before it. */
function factsFor(parent: TS.Node, child: TS.Node, keyOf: PushKeyOf): readonly PushFact[] {
  if (ts.isIfStatement(parent) && parent.thenStatement === child) {
    return factsOf(parent.expression, keyOf);
  }
  if (ts.isConditionalExpression(parent) && parent.whenTrue === child) {
    return factsOf(parent.condition, keyOf);
  }
  if (ts.isBinaryExpression(parent) && parent.right === child && isAnd(parent)) {
    return factsOf(parent.left, keyOf);
  }
  return ts.isCaseClause(parent) && parent.expression !== child ? factsOfCase(parent, keyOf) : [];
}

function isAnd({ operatorToken }: TS.BinaryExpression): boolean {
  return operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
}

/** What holds where a condition is true. */
function factsOf(condition: TS.Expression, keyOf: PushKeyOf): readonly PushFact[] {
  if (ts.isParenthesizedExpression(condition)) return factsOf(condition.expression, keyOf);
  if (!ts.isBinaryExpression(condition)) return [];
  const { operatorToken, left, right } = condition;
  if (isAnd(condition)) return [...factsOf(left, keyOf), ...factsOf(right, keyOf)];
  if (operatorToken.kind === ts.SyntaxKind.BarBarToken)
    return merged(factsOf(left, keyOf), factsOf(right, keyOf));
  const equal =
    operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
    operatorToken.kind === ts.SyntaxKind.EqualsEqualsToken;
  const literal = [left, right].find((side) => ts.isStringLiteralLike(side));
  if (!equal || literal === undefined) return [];
  const key = keyOf(literal === left ? right : left);
  return key ? [{ key, values: [(literal as TS.StringLiteral).text] }] : [];
}

/** Of two alternatives, only what both speak of is known. */
function merged(left: readonly PushFact[], right: readonly PushFact[]): readonly PushFact[] {
  return left.flatMap(({ key, values }) => {
    const other = right.find((fact) => fact.key === key);
    return other ? [{ key, values: [...values, ...other.values] }] : [];
  });
}

/** The values of a case, with those of the empty cases above that fall through to it. */
function factsOfCase(clause: TS.CaseClause, keyOf: PushKeyOf): readonly PushFact[] {
  const { clauses } = clause.parent;
  const values: string[] = [];
  let key: PushKey | undefined;
  for (let index = clauses.indexOf(clause); index >= 0; index -= 1) {
    const each = clauses[index];
    const isOwn = each === clause;
    if (each === undefined || (!isOwn && each.statements.length > 0)) break;
    if (!ts.isCaseClause(each) || !ts.isStringLiteralLike(each.expression)) return [];
    const subject = comparedWith(each.expression);
    key = subject && keyOf(subject);
    values.push(each.expression.text);
  }
  return key === undefined ? [] : [{ key, values }];
}
