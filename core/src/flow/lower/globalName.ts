import type TS from 'typescript';
import { ts } from '../../syntax/typescript';
import type { GraphBuilder } from './graphBuilder';

/** The dotted name of a global (`Object.keys`); undefined when its first part is declared in the file, and for anything else. */
export function globalName(b: GraphBuilder, node: TS.Expression): string | undefined {
  if (ts.isIdentifier(node)) return b.scope.find(node.text) === undefined ? node.text : undefined;
  if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  const object = node.expression.text;
  return b.scope.find(object) === undefined ? `${object}.${node.name.text}` : undefined;
}
