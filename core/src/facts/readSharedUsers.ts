import type TS from 'typescript';
import { contextReads, namedCopies } from './contextReads';
import { choiceAround } from './eventMembers';
import type { SourceFacts } from './sourceFacts';
import { spanOf } from './syntax';

/** Finds what tells of callers from other accounts, which share the environment. */
export function readSharedUsers(
  source: TS.SourceFile,
): Pick<SourceFacts, 'fromOpenIds' | 'readsFromAppid'> {
  const fromOpenIds: SourceFacts['fromOpenIds'][number][] = [];
  for (const read of contextReads(source, 'FROM_OPENID')) {
    for (const copy of [read, ...namedCopies(read)]) {
      fromOpenIds.push({ span: spanOf(copy), certain: true });
      const either = choiceAround(copy);
      for (const one of either === undefined ? [] : [either, ...namedCopies(either)]) {
        fromOpenIds.push({ span: spanOf(one), certain: false });
      }
    }
  }
  return { fromOpenIds, readsFromAppid: contextReads(source, 'FROM_APPID').length > 0 };
}
