import type TS from 'typescript';
import { ts } from '../flow/typescript';
import { membersOf, readsOf } from './bindings';
import { parameterReads } from './parameterReads';
import type { SourceFacts } from './sourceFacts';
import { bare, dressed, isTested, lastName, objectOf, spanOf, walk } from './syntax';

type ContextFacts = Pick<
  SourceFacts,
  'openIds' | 'asksForOpenId' | 'fromOpenIds' | 'readsFromAppid'
>;

/**
 * Finds the expressions that give who calls, as `getWXContext()` knows it, also through constants;
 * the caller's own id also through the parameters of the file's functions.
 */
export function readOpenIds(source: TS.SourceFile): ContextFacts {
  const openIds: TS.Node[] = [];
  const fromOpenIds: { node: TS.Node; certain: boolean }[] = [];
  let readsFromAppid = false;
  walk(source, (node) => {
    if (!ts.isCallExpression(node) || lastName(bare(node.expression))?.text !== 'getWXContext')
      return;
    for (const read of membersRead(node, 'OPENID')) openIds.push(read, ...namedCopies(read));
    for (const read of membersRead(node, 'FROM_OPENID')) {
      for (const copy of [read, ...namedCopies(read)]) {
        fromOpenIds.push({ node: copy, certain: true });
        const either = preferring(copy);
        for (const one of either === undefined ? [] : [either, ...namedCopies(either)]) {
          fromOpenIds.push({ node: one, certain: false });
        }
      }
    }
    if (membersRead(node, 'FROM_APPID').length > 0) readsFromAppid = true;
  });
  openIds.push(...parameterReads(source, new Set(openIds)));
  return {
    openIds: openIds.map(spanOf),
    asksForOpenId: openIds.some(isTested),
    fromOpenIds: fromOpenIds.map(({ node, certain }) => ({ span: spanOf(node), certain })),
    readsFromAppid,
  };
}

/** `context.NAME` for an expression that gives the context, and for the names it is bound to. */
function membersRead(context: TS.Node, wanted: string): TS.Node[] {
  const outer = dressed(context);
  const { parent } = outer;
  if (objectOf(parent) === context && lastName(parent)?.text === wanted) return [parent];
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== outer) return [];
  if (ts.isIdentifier(parent.name)) {
    return (readsOf(parent.name) ?? []).flatMap((read) => membersRead(read, wanted));
  }
  if (!ts.isObjectBindingPattern(parent.name)) return [];
  return membersOf(parent.name)
    .filter(({ property }) => property === wanted)
    .flatMap(({ name }) => readsOf(name) ?? []);
}

/** The reads of a variable that is nothing but this expression. */
function namedCopies(read: TS.Node): readonly TS.Node[] {
  const outer = dressed(read);
  const { parent } = outer;
  const isInitializer = ts.isVariableDeclaration(parent) && parent.initializer === outer;
  return isInitializer && ts.isIdentifier(parent.name) ? (readsOf(parent.name) ?? []) : [];
}

/** `read || other`; undefined where the read is no such choice's first. */
function preferring(read: TS.Node): TS.Node | undefined {
  const outer = dressed(read);
  const { parent } = outer;
  if (!ts.isBinaryExpression(parent) || parent.left !== outer) return undefined;
  const { kind } = parent.operatorToken;
  const isChoice =
    kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken;
  return isChoice ? parent : undefined;
}
