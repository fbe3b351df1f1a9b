import type TS from 'typescript';
import { contextReads, namedCopies } from './contextReads';
import { parameterReads } from './parameterReads';
import type { SourceFacts } from './sourceFacts';
import { isTested, spanOf } from './syntax';

/**
 * Finds the expressions that give the caller's `OPENID`, also through constants and through the
 * parameters of the file's own functions.
 */
export function readOpenIds(source: TS.SourceFile): Pick<SourceFacts, 'openIds' | 'asksForOpenId'> {
  const found = contextReads(source, 'OPENID').flatMap((read) => [read, ...namedCopies(read)]);
  const all = [...found, ...parameterReads(source, new Set(found))];
  return { openIds: all.map(spanOf), asksForOpenId: all.some(isTested) };
}
