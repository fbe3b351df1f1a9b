import type TS from 'typescript';
import { ts } from '../flow/typescript';
import { membersOf, readsOf } from './bindings';
import type { SourceFacts } from './sourceFacts';
import { bare, dressed, lastName, objectOf, spanOf, walk } from './syntax';

/** Finds the expressions that give the caller's `OPENID`, also through constants. */
export function readOpenIds(source: TS.SourceFile): Pick<SourceFacts, 'openIds'> {
  const found: TS.Node[] = [];
  walk(source, (node) => {
    if (!ts.isCallExpression(node) || lastName(bare(node.expression))?.text !== 'getWXContext')
      return;
    for (const read of openIdsOf(node)) found.push(read, ...namedCopies(read));
  });
  return { openIds: found.map(spanOf) };
}

/** `context.OPENID` for an expression that gives the context, and for the names it is bound to. */
function openIdsOf(context: TS.Node): TS.Node[] {
  const outer = dressed(context);
  const { parent } = outer;
  if (objectOf(parent) === context && lastName(parent)?.text === 'OPENID') return [parent];
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== outer) return [];
  if (ts.isIdentifier(parent.name)) return (readsOf(parent.name) ?? []).flatMap(openIdsOf);
  if (!ts.isObjectBindingPattern(parent.name)) return [];
  return membersOf(parent.name)
    .filter(({ property }) => property === 'OPENID')
    .flatMap(({ name }) => readsOf(name) ?? []);
}

/** The reads of a variable that is nothing but this expression. */
function namedCopies(read: TS.Node): readonly TS.Node[] {
  const outer = dressed(read);
  const { parent } = outer;
  const isInitializer = ts.isVariableDeclaration(parent) && parent.initializer === outer;
  return isInitializer && ts.isIdentifier(parent.name) ? (readsOf(parent.name) ?? []) : [];
}
