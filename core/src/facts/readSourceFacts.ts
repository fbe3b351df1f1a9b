import type { SyntaxTrees } from '../syntax/syntaxTrees';
import { readCalls } from './readCalls';
import { readEvents } from './readEvents';
import { readOpenData } from './readOpenData';
import { readOpenIds } from './readOpenIds';
import { readPushHandlers } from './readPushHandlers';
import { readResults } from './readResults';
import { readReturned } from './readReturned';
import { readSharedUsers } from './readSharedUsers';
import { readStrings } from './readStrings';
import { readWxCloud } from './readWxCloud';
import type { SourceFacts } from './sourceFacts';
import { readSyntax } from './syntax';

/** Reads the facts of a file of a cloud function. Broken code gives what can be read. */
export function readSourceFacts(text: string, file: string, trees: SyntaxTrees): SourceFacts {
  return readSyntax(text, file, trees, (source) => ({
    ...readStrings(source),
    ...readCalls(source),
    ...readWxCloud(source),
    ...readOpenIds(source),
    ...readSharedUsers(source),
    ...readResults(source),
    ...readReturned(source),
    ...readOpenData(source),
    ...readEvents(source),
    ...readPushHandlers(source),
  }));
}
