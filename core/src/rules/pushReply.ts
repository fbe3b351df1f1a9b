import { openDataMessages } from '../messages/rules/openData';
import { functionFacts } from './functionFacts';
import type { Rule } from './rule';
import { serviceMessages } from './serviceMessages';

/** A handler of pushed messages that never returns a value, and replies to messages that nobody has sent. */
export const pushReply: Rule = {
  id: 'push-reply',
  severity: 'warning',
  fix: 'none',
  *check(context) {
    for (const { file, pushHandlers } of functionFacts(context)) {
      for (const { name, returnsValue } of pushHandlers) {
        if (!returnsValue) yield { file, span: name, message: openDataMessages.reply };
      }
    }
    yield* serviceMessages(context);
  },
};
