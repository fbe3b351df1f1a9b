import { readTriggers } from '../../config/readTriggers';
import { triggerMessages } from '../../messages/rules/triggers';
import type { Rule } from '../_shared/rule';

/** More than one trigger. */
export const triggerCount: Rule = {
  id: 'trigger-count',
  *check({ state: { config } }) {
    const second = readTriggers(config)[1];
    if (second === undefined) return;
    yield { file: config.path, span: second.span, message: triggerMessages.count };
  },
};
