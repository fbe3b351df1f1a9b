import type TS from 'typescript';
import { ts } from '../syntax/typescript';
import { membersOf, readsOf } from './bindings';
import { bare, dressed, lastName, objectOf, walk } from './syntax';

/** The expressions that give a member of `getWXContext()`, also through the names it is bound to. */
export function contextReads(source: TS.SourceFile, wanted: string): readonly TS.Node[] {
  const found: TS.Node[] = [];
  walk(source, (node) => {
    if (ts.isCallExpression(node) && lastName(bare(node.expression))?.text === 'getWXContext') {
      for (const one of readsIn(node, wanted)) found.push(one);
    }
  });
  return found;
}

function readsIn(context: TS.Node, wanted: string): readonly TS.Node[] {
  const outer = dressed(context);
  const { parent } = outer;
  if (objectOf(parent) === context && lastName(parent)?.text === wanted) return [parent];
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== outer) return [];
  if (ts.isIdentifier(parent.name)) {
    return (readsOf(parent.name) ?? []).flatMap((read) => readsIn(read, wanted));
  }
  if (!ts.isObjectBindingPattern(parent.name)) return [];
  return membersOf(parent.name)
    .filter(({ property }) => property === wanted)
    .flatMap(({ name }) => readsOf(name) ?? []);
}

/** The reads of a variable that is nothing but this expression. */
export function namedCopies(read: TS.Node): readonly TS.Node[] {
  const outer = dressed(read);
  const { parent } = outer;
  const isInitializer = ts.isVariableDeclaration(parent) && parent.initializer === outer;
  return isInitializer && ts.isIdentifier(parent.name) ? (readsOf(parent.name) ?? []) : [];
}
