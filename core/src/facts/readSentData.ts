import type TS from 'typescript';
import type { SyntaxTrees } from '../syntax/syntaxTrees';
import { ts } from '../syntax/typescript';
import type { Span } from '../text/span';
import { awaitedMember } from './awaitedMember';
import { writtenValue } from './declaredValue';
import { bare, lastName, objectOf, readSyntax, spanOf, walk } from './syntax';

/** Something in the `data` of a `callFunction` whose origin is known. */
export interface SentValue {
  /** The cloud function's name. */
  readonly name: string;
  /** Where it stands in the event that the function gets. */
  readonly path: readonly string[];
  /** The code of `wx.login`, or what a file holds. */
  readonly origin: 'loginCode' | 'file';
  readonly span: Span;
  /** Whether the data holds constants too, by which the function may decide what to do. */
  readonly hasConstants: boolean;
}

/** Reads what a file of the mini program sends to cloud functions, as far as it tells where that is from. */
export function readSentData(text: string, file: string, trees: SyntaxTrees): readonly SentValue[] {
  if (!text.includes('callFunction') || !/\blogin\b|readFile|ToBase64/.test(text)) return [];
  return readSyntax(text, file, trees, (source) => {
    const sent: SentValue[] = [];
    walk(source, (node) => {
      if (!ts.isCallExpression(node)) return;
      if (lastName(bare(node.expression))?.text === 'callFunction') sent.push(...sentBy(node));
    });
    return sent;
  });
}

function sentBy({ arguments: [options] }: TS.CallExpression): SentValue[] {
  if (options === undefined) return [];
  const members = membersOf(bare(options));
  const [name, data] = ['name', 'data'].map(
    (key) => members.find((one) => one.name === key)?.value,
  );
  const named = name === undefined ? undefined : writtenValue(name);
  if (named === undefined || data === undefined || !ts.isStringLiteralLike(named)) return [];
  const values = leavesOf(data, []);
  const hasConstants = values.some(({ value }) => isConstant(writtenValue(value)));
  return values.flatMap(({ value, path }) => {
    const origin = originOf(value);
    return origin === undefined
      ? []
      : [{ name: named.text, path, origin, span: spanOf(value), hasConstants }];
  });
}

interface Leaf {
  readonly value: TS.Expression;
  readonly path: readonly string[];
}

/** Literals that are nested deeper, or hold each other, are not followed. */
const MAX_DEPTH = 4;

/** What stands at the ends of nested object literals. */
function leavesOf(value: TS.Expression, path: readonly string[]): readonly Leaf[] {
  const written = writtenValue(value);
  if (!ts.isObjectLiteralExpression(written)) return [{ value, path }];
  if (path.length >= MAX_DEPTH) return [];
  return membersOf(written).flatMap((member) => leavesOf(member.value, [...path, member.name]));
}

function membersOf(
  object: TS.Expression,
): readonly { readonly name: string; readonly value: TS.Expression }[] {
  if (!ts.isObjectLiteralExpression(object)) return [];
  return object.properties.flatMap((member) => {
    const name = member.name === undefined ? undefined : lastName(member.name)?.text;
    const quoted = member.name !== undefined && ts.isStringLiteral(member.name);
    const key = quoted ? (member.name as TS.StringLiteral).text : name;
    if (key === undefined) return [];
    if (ts.isShorthandPropertyAssignment(member)) return [{ name: key, value: member.name }];
    return ts.isPropertyAssignment(member) ? [{ name: key, value: bare(member.initializer) }] : [];
  });
}

function isConstant(value: TS.Expression): boolean {
  return (
    ts.isStringLiteralLike(value) ||
    ts.isNumericLiteral(value) ||
    value.kind === ts.SyntaxKind.TrueKeyword ||
    value.kind === ts.SyntaxKind.FalseKeyword
  );
}

function originOf(expression: TS.Expression): SentValue['origin'] | undefined {
  const value = writtenValue(expression);
  const found = awaitedMember(value);
  const method = found === undefined ? undefined : lastName(bare(found.call.expression))?.text;
  if (method === 'login' && found?.member === 'code' && isPlatforms(found.call)) return 'loginCode';
  if (method === 'readFile' && found?.member === 'data') return 'file';
  return isFileContent(value) ? 'file' : undefined;
}

/** Whether a method is that of the platform itself: pages have a `login` of their own. */
function isPlatforms(call: TS.CallExpression): boolean {
  const owner = objectOf(bare(call.expression));
  return owner !== undefined && ts.isIdentifier(owner) && /^(?:wx|uni|Taro)$/.test(owner.text);
}

/** What a file holds, as bytes or as text, also behind the beginning of a data URL. */
function isFileContent(value: TS.Expression): boolean {
  if (ts.isTemplateExpression(value)) {
    return value.templateSpans.some(({ expression }) => originOf(expression) === 'file');
  }
  if (ts.isBinaryExpression(value)) {
    const isSum = value.operatorToken.kind === ts.SyntaxKind.PlusToken;
    return isSum && originOf(value.right) === 'file';
  }
  if (!ts.isCallExpression(value)) return false;
  const method = lastName(bare(value.expression))?.text;
  return method === 'readFileSync' || method === 'arrayBufferToBase64';
}
