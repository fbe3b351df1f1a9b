import type TS from 'typescript';
import { ts } from '../flow/typescript';
import { contextReads, namedCopies } from './contextReads';
import type { SourceFacts } from './sourceFacts';
import { dressed, spanOf } from './syntax';

/** Finds what tells of callers from other accounts, which share the environment. */
export function readSharedUsers(
  source: TS.SourceFile,
): Pick<SourceFacts, 'fromOpenIds' | 'readsFromAppid'> {
  const fromOpenIds: SourceFacts['fromOpenIds'][number][] = [];
  for (const read of contextReads(source, 'FROM_OPENID')) {
    for (const copy of [read, ...namedCopies(read)]) {
      fromOpenIds.push({ span: spanOf(copy), certain: true });
      const either = preferring(copy);
      for (const one of either === undefined ? [] : [either, ...namedCopies(either)]) {
        fromOpenIds.push({ span: spanOf(one), certain: false });
      }
    }
  }
  return { fromOpenIds, readsFromAppid: contextReads(source, 'FROM_APPID').length > 0 };
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
