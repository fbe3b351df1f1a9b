import type TS from 'typescript';
import { ts } from '../../syntax/typescript';
import { unwrapped } from '../../syntax/unwrapped';
import { comparedWith } from './comparedWith';

/** The two fields that tell pushed messages apart. */
export type PushKey = 'MsgType' | 'Event';

/** What is known of a pushed message at a place; undefined where anything is possible. */
export interface PushBranch {
  readonly MsgType: readonly string[] | undefined;
  readonly Event: readonly string[] | undefined;
}

/**
 * Whether an identifier is a parameter of an enclosing function and taken for a pushed message: the
 * function's text reads `MsgType` or `Event` of it. Looks at the text alone, since it is asked while
 * somebody types.
 */
export function isPushed(identifier: TS.Identifier): boolean {
  for (let node: TS.Node = identifier; node !== undefined; node = node.parent) {
    if (!ts.isFunctionLike(node)) continue;
    const named = node.parameters.some(
      ({ name }) => ts.isIdentifier(name) && name.text === identifier.text,
    );
    if (!named) continue;
    const text = node.getSourceFile().text.slice(node.pos, node.end);
    return readsKeyOf(text, identifier.text);
  }
  return false;
}

/** Whether code reads `MsgType` or `Event` of a name, or takes it out of that by a pattern. */
function readsKeyOf(text: string, name: string): boolean {
  for (const { 1: object } of text.matchAll(
    /(?<![\w$.])([\w$]+)\s{0,200}\??\.\s{0,200}(?:MsgType|Event)\b/g,
  )) {
    if (object === name) return true;
  }
  return patternsIn(text).some(({ names, end }) => {
    if (!names.has('MsgType') && !names.has('Event')) return false;
    return /^\s*=\s*([\w$]+)/.exec(text.slice(end, end + 400))?.[1] === name;
  });
}

/** The innermost braces of a piece of code: the words inside, and where they end. */
function patternsIn(text: string): { readonly names: ReadonlySet<string>; readonly end: number }[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => ({
    names: new Set(match[1]!.match(/[\w$]+/g) ?? []),
    end: match.index + match[0].length,
  }));
}

/** `MsgType` or `Event` when that is what an expression reads of a pushed message; undefined otherwise. */
export function pushKeyOf(written: TS.Expression): PushKey | undefined {
  const expression = unwrapped(written);
  if (ts.isIdentifier(expression)) {
    const { text } = expression;
    return isPushKey(text) && isDestructured(expression) ? text : undefined;
  }
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const { name, expression: object } = expression;
  if (!isPushKey(name.text)) return undefined;
  return ts.isIdentifier(object) && isPushed(object) ? name.text : undefined;
}

function isPushKey(name: string): name is PushKey {
  return name === 'MsgType' || name === 'Event';
}

/** Whether an enclosing function takes the name out of an object by a pattern. */
function isDestructured(identifier: TS.Identifier): boolean {
  for (let node: TS.Node = identifier; node !== undefined; node = node.parent) {
    if (!ts.isFunctionLike(node)) continue;
    const text = node.getSourceFile().text.slice(node.pos, node.end);
    const takes = patternsIn(text).some(
      ({ names, end }) =>
        names.has(identifier.text) && /^\s*[=,)]/.test(text.slice(end, end + 200)),
    );
    if (takes) return true;
  }
  return false;
}

/** What the conditions around a node say of the pushed message that it reads. */
export function branchAround(place: TS.Node): PushBranch {
  const known: { MsgType?: readonly string[]; Event?: readonly string[] } = {};
  let child = place;
  for (let node = place.parent; node !== undefined; node = node.parent) {
    for (const { key, values } of factsFor(node, child)) known[key] ??= values;
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
function factsFor(parent: TS.Node, child: TS.Node): readonly PushFact[] {
  if (ts.isIfStatement(parent) && parent.thenStatement === child) {
    return factsOf(parent.expression);
  }
  if (ts.isConditionalExpression(parent) && parent.whenTrue === child) {
    return factsOf(parent.condition);
  }
  if (ts.isBinaryExpression(parent) && parent.right === child && isAnd(parent)) {
    return factsOf(parent.left);
  }
  return ts.isCaseClause(parent) && parent.expression !== child ? factsOfCase(parent) : [];
}

function isAnd({ operatorToken }: TS.BinaryExpression): boolean {
  return operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
}

/** What holds where a condition is true. */
function factsOf(condition: TS.Expression): readonly PushFact[] {
  if (ts.isParenthesizedExpression(condition)) return factsOf(condition.expression);
  if (!ts.isBinaryExpression(condition)) return [];
  if (isAnd(condition)) return [...factsOf(condition.left), ...factsOf(condition.right)];
  const { operatorToken, left, right } = condition;
  if (operatorToken.kind === ts.SyntaxKind.BarBarToken)
    return merged(factsOf(left), factsOf(right));
  const equal =
    operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
    operatorToken.kind === ts.SyntaxKind.EqualsEqualsToken;
  const literal = [left, right].find((side) => ts.isStringLiteralLike(side));
  if (!equal || literal === undefined) return [];
  const key = pushKeyOf(literal === left ? right : left);
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
function factsOfCase(clause: TS.CaseClause): readonly PushFact[] {
  const { clauses } = clause.parent;
  const values: string[] = [];
  let key: PushKey | undefined;
  for (let index = clauses.indexOf(clause); index >= 0; index -= 1) {
    const each = clauses[index];
    const isOwn = each === clause;
    if (each === undefined || (!isOwn && each.statements.length > 0)) break;
    if (!ts.isCaseClause(each) || !ts.isStringLiteralLike(each.expression)) return [];
    const subject = comparedWith(each.expression);
    key = subject && pushKeyOf(subject);
    values.push(each.expression.text);
  }
  return key === undefined ? [] : [{ key, values }];
}
