import type TS from 'typescript';
import { ts } from '../flow/typescript';
import type { Span } from '../text/span';
import type { ClientCall, ClientFacts } from './clientFacts';
import { bare, lastName, objectOf, readSyntax, spanOf, walk } from './syntax';

const NONE: ClientFacts = { calls: [], cloudIds: [] };

/** Reads the facts of a file of the mini program. Broken code gives what can be read. */
export function readClientFacts(text: string, file: string): ClientFacts {
  if (!/cloudid/i.test(text)) return NONE;
  return readSyntax(text, file, (source) => {
    const calls: ClientCall[] = [];
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

function readCall(options: TS.ObjectLiteralExpression): ClientCall {
  const name = valueOfMember(options, 'name');
  const given = valueOfMember(options, 'data');
  const data = given === undefined ? undefined : literalOf(given);
  const cloudIdFields: string[] = [];
  const cloudIds: Span[] = [];
  const nested: Span[] = [];
  const raw: Span[] = [];
  for (const member of data?.properties ?? []) {
    if (!ts.isPropertyAssignment(member)) continue;
    const value = bare(member.initializer);
    if (isCloudId(value)) {
      cloudIds.push(spanOf(value));
      if (ts.isIdentifier(member.name) || ts.isStringLiteral(member.name)) {
        cloudIdFields.push(member.name.text);
      }
    } else if (objectOf(value) !== undefined && lastName(value)?.text === 'cloudID') {
      raw.push(spanOf(value));
    } else nested.push(...cloudIdsInside(value));
  }
  const text = name !== undefined && ts.isStringLiteralLike(name) ? name.text : undefined;
  return { name: text, cloudIdFields, cloudIds, nested, raw };
}

function valueOfMember(
  object: TS.ObjectLiteralExpression,
  name: string,
): TS.Expression | undefined {
  for (const member of object.properties) {
    if (member.name === undefined || lastName(member.name)?.text !== name) continue;
    if (ts.isPropertyAssignment(member)) return bare(member.initializer);
    if (ts.isShorthandPropertyAssignment(member)) return member.name;
  }
  return undefined;
}

/** The object literal that an expression is, or that a variable in its surroundings is made from. */
function literalOf(value: TS.Expression): TS.ObjectLiteralExpression | undefined {
  if (ts.isObjectLiteralExpression(value)) return value;
  if (!ts.isIdentifier(value)) return undefined;
  for (let node: TS.Node | undefined = value.parent; node !== undefined; node = node.parent) {
    const statements = ts.isBlock(node) || ts.isSourceFile(node) ? node.statements : [];
    for (const statement of statements) {
      if (!ts.isVariableStatement(statement)) continue;
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (!ts.isIdentifier(name) || name.text !== value.text) continue;
        const given = initializer === undefined ? undefined : bare(initializer);
        return given !== undefined && ts.isObjectLiteralExpression(given) ? given : undefined;
      }
    }
  }
  return undefined;
}

/** CloudIDs in the literals below a value; one that a function or another call takes is not there. */
function cloudIdsInside(value: TS.Expression): Span[] {
  if (isCloudId(value)) return [spanOf(value)];
  if (ts.isArrayLiteralExpression(value)) {
    return value.elements.flatMap((element) => cloudIdsInside(bare(element)));
  }
  if (!ts.isObjectLiteralExpression(value)) return [];
  return value.properties.flatMap((member) =>
    ts.isPropertyAssignment(member) ? cloudIdsInside(bare(member.initializer)) : [],
  );
}

function isCloudId(node: TS.Node): boolean {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
  const callee = bare(node.expression);
  return objectOf(callee) !== undefined && lastName(callee)?.text === 'CloudID';
}
