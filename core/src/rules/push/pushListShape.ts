import { pushMessages } from '../../messages/rules/push';
import { listsTakenForArrays } from '../../questions/listsTakenForArrays';
import type { Rule } from '../_shared/rule';
import { replaceFix, writtenAt } from '../_shared/written';

/** `event.List` of a subscription event taken for an array. */
export const pushListShape: Rule = {
  id: 'push-list-shape',
  *check(context) {
    for (const place of context.ask(listsTakenForArrays)) {
      const newText = `[].concat(${writtenAt(context.snapshot, place)})`;
      const fix = replaceFix(pushMessages.listFix, place, newText, { safe: false });
      yield { ...place, message: pushMessages.list, fixes: [fix] };
    }
  },
};
