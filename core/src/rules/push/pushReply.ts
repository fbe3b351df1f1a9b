import { pushMessages } from '../../messages/rules/push';
import { pushHandlers } from '../../questions/pushHandlers';
import type { Rule } from '../_shared/rule';
import { serviceMessages } from './serviceMessages';

const MESSAGES = {
  none: pushMessages.reply,
  wrong: pushMessages.wrongReply,
  wrongPaid: pushMessages.wrongPaidReply,
};

/** A handler of pushed messages that never returns a reply, and replies to messages that nobody has sent. */
export const pushReply: Rule = {
  id: 'push-reply',
  *check(context) {
    for (const { name, reply } of context.ask(pushHandlers)) {
      if (reply !== 'some') yield { ...name, message: MESSAGES[reply] };
    }
    yield* serviceMessages(context);
  },
};
