import type TS from 'typescript';
import { ts } from '../syntax/typescript';
import type { OpenDataCall, SourceFacts } from './sourceFacts';
import { bare, lastName, objectOf, spanOf, walk } from './syntax';

/** Finds calls of `getOpenData` whose argument cannot be right. */
export function readOpenData(source: TS.SourceFile): Pick<SourceFacts, 'openData'> {
  const openData: OpenDataCall[] = [];
  walk(source, (node) => {
    if (!ts.isCallExpression(node)) return;
    const name = lastName(bare(node.expression));
    if (name?.text !== 'getOpenData') return;
    const owner = objectOf(bare(node.expression));
    if (owner !== undefined && lastName(owner)?.text === 'cloudbase') return;
    const problem = problemOf(node.arguments[0], name);
    if (problem !== undefined) openData.push({ call: spanOf(node), ...problem });
  });
  return { openData };
}

function problemOf(
  argument: TS.Expression | undefined,
  name: TS.Node,
): Omit<OpenDataCall, 'call'> | undefined {
  if (argument === undefined) return { problem: 'missing', span: spanOf(name) };
  const value = bare(argument);
  if (ts.isStringLiteralLike(value) || ts.isArrayLiteralExpression(value)) {
    return { problem: 'notObject', span: spanOf(value) };
  }
  if (!ts.isObjectLiteralExpression(value)) return undefined;
  const list = value.properties.find((property) => nameOf(property) === 'list');
  if (list === undefined) {
    const isClosed = value.properties.every((property) => nameOf(property) !== undefined);
    return isClosed ? { problem: 'noList', span: spanOf(value) } : undefined;
  }
  if (!ts.isPropertyAssignment(list)) return undefined;
  const given = bare(list.initializer);
  const isText = ts.isStringLiteralLike(given) || ts.isTemplateExpression(given);
  return isText || ts.isObjectLiteralExpression(given)
    ? { problem: 'listType', span: spanOf(given) }
    : undefined;
}

/** A property's name; undefined for spreads and computed names. */
function nameOf(property: TS.ObjectLiteralElementLike): string | undefined {
  const { name } = property;
  if (name === undefined || ts.isComputedPropertyName(name)) return undefined;
  return 'text' in name ? name.text : undefined;
}
