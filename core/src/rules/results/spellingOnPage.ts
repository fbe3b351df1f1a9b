import { distinctBy } from '../../collections/distinctBy';
import { ERROR_NAMES } from '../../flow/errorNames';
import { resultMessages } from '../../messages/rules/results';
import { formatText } from '../../messages/text';
import { returnsReplies } from '../../questions/returnsReplies';
import { placeKey } from '../../text/span';
import { isRenaming } from '../_shared/argument';
import { readFix } from '../_shared/readFix';
import type { WorkspaceRule } from '../_shared/rule';
import { callsFromMiniprogram, functionsRead } from '../_shared/sentData';

/** A page that reads `errcode` or `err_msg` of what a function returns, which is the SDK's reply or error and nothing else. */
export const spellingOnPage: WorkspaceRule = {
  id: 'result-check',
  *checkWorkspace(snapshot) {
    for (const fn of functionsRead(snapshot)) {
      const reads = callsFromMiniprogram(snapshot, fn.name)
        .flatMap(({ codeReads }) => codeReads)
        .filter(({ name, isDirect }) => isDirect && ERROR_NAMES.has(name));
      if (reads.length === 0 || !snapshot.ask(fn, returnsReplies)) continue;
      const { uses } = snapshot.state(fn).flow;
      if (!uses.every(({ call }) => call !== undefined && isRenaming(call))) continue;
      for (const { name, file, span } of distinctBy(reads, placeKey)) {
        const right = ERROR_NAMES.get(name)!;
        yield {
          file,
          span,
          message: formatText(resultMessages.replySpelling, { name, right }),
          fixes: [readFix(snapshot, { file, span }, right, false)],
        };
      }
    }
  },
};
