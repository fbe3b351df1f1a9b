import type TS from 'typescript';
import type { SyntaxTrees } from '../syntax/syntaxTrees';
import { ts } from '../syntax/typescript';
import type { Span } from '../text/span';
import { takenMember, writtenValue } from './declaredValue';
import type { MiniprogramCall, MiniprogramFacts, RawCloudId } from './miniprogramFacts';
import { bare, lastName, objectOf, readSyntax, spanOf, walk } from './syntax';

const NONE: MiniprogramFacts = { calls: [], cloudIds: [] };

/** Reads the facts of a file of the mini program. Broken code gives what can be read. */
export function readMiniprogramFacts(
  text: string,
  file: string,
  trees: SyntaxTrees,
): MiniprogramFacts {
  if (!/cloudid/i.test(text)) return NONE;
  return readSyntax(text, file, trees, (source) => {
    const calls: MiniprogramCall[] = [];
    const cloudIds: Span[] = [];
    walk(source, (node) => {
      if (isCloudId(node)) cloudIds.push(spanOf(node));
      const options = ts.isCallExpression(node) ? callFunctionOptions(node) : undefined;
      if (options !== undefined) calls.push(readCall(options));
    });
    return { calls, cloudIds };
  });
}

function callFunctionOptions(node: TS.CallExpression): TS.ObjectLiteralExpression | undefined {
  if (lastName(bare(node.expression))?.text !== 'callFunction') return undefined;
  const [argument] = node.arguments;
  const options = argument === undefined ? undefined : bare(argument);
  return options !== undefined && ts.isObjectLiteralExpression(options) ? options : undefined;
}

function readCall(options: TS.ObjectLiteralExpression): MiniprogramCall {
  const name = valueOfMember(options, 'name');
  const given = valueOfMember(options, 'data');
  const data = given === undefined ? undefined : writtenValue(given);
  const cloudIdFields: string[] = [];
  const cloudIds: Span[] = [];
  const nested: Span[] = [];
  const raw: RawCloudId[] = [];
  for (const member of membersOf(data)) {
    const value = writtenValue(member.value);
    if (isCloudId(value)) {
      cloudIds.push(spanOf(member.value));
      if (member.name !== undefined) cloudIdFields.push(member.name);
    } else if (isBareId(value)) {
      raw.push({ span: spanOf(member.value), isShorthand: member.isShorthand });
    } else nested.push(...cloudIdsInside(value));
  }
  const text = name === undefined ? undefined : writtenValue(name);
  return {
    name: text !== undefined && ts.isStringLiteralLike(text) ? text.text : undefined,
    cloudIdFields,
    cloudIds,
    nested,
    raw,
  };
}

interface Member {
  /** Undefined where the name is computed. */
  readonly name: string | undefined;
  readonly value: TS.Expression;
  readonly isShorthand: boolean;
}

/** The members that an object literal writes out; none for anything else. */
function membersOf(object: TS.Expression | undefined): readonly Member[] {
  if (object === undefined || !ts.isObjectLiteralExpression(object)) return [];
  return object.properties.flatMap((member): readonly Member[] => {
    if (ts.isShorthandPropertyAssignment(member)) {
      return [{ name: member.name.text, value: member.name, isShorthand: true }];
    }
    if (!ts.isPropertyAssignment(member)) return [];
    const { name } = member;
    const text = ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : undefined;
    return [{ name: text, value: bare(member.initializer), isShorthand: false }];
  });
}

/** `res.cloudID`, or a name that a pattern takes it out for. */
function isBareId(value: TS.Expression): boolean {
  return ts.isIdentifier(value)
    ? takenMember(value) === 'cloudID'
    : lastName(value)?.text === 'cloudID';
}

function valueOfMember(
  object: TS.ObjectLiteralExpression,
  name: string,
): TS.Expression | undefined {
  return membersOf(object).find((member) => member.name === name)?.value;
}

/**
 * CloudIDs in the literals below a value, and the names there that stand for one; what a function or
 * another call takes is not there.
 */
function cloudIdsInside(value: TS.Expression, depth = 0): Span[] {
  // Variables may hold each other.
  if (depth > 8) return [];
  const inner = ts.isArrayLiteralExpression(value)
    ? value.elements.map(bare)
    : membersOf(value).map((member) => member.value);
  return inner.flatMap((one) => {
    const written = writtenValue(one);
    return isCloudId(written) ? [spanOf(one)] : cloudIdsInside(written, depth + 1);
  });
}

function isCloudId(node: TS.Node): boolean {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
  const callee = bare(node.expression);
  return objectOf(callee) !== undefined && lastName(callee)?.text === 'CloudID';
}
