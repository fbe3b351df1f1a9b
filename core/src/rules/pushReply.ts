import { readSourceFacts } from '../facts/readSourceFacts';
import { openDataMessages } from '../messages/rules/openData';
import type { Rule } from './rule';

/** A handler of pushed messages that never returns a value. */
export const pushReply: Rule = {
  id: 'push-reply',
  severity: 'warning',
  *check({ state: { flow }, snapshot }) {
    for (const file of flow.files) {
      for (const { name, returnsValue } of snapshot.derived(file, readSourceFacts)?.pushHandlers ??
        []) {
        if (!returnsValue) yield { file, span: name, message: openDataMessages.reply };
      }
    }
  },
};
