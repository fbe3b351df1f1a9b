import { readTriggers } from '../../config/readTriggers';
import { triggerMessages } from '../../messages/rules/triggers';
import { formatText } from '../../messages/text';
import type { Rule } from '../_shared/rule';

/** A trigger without a type, or with another one than `timer`. */
export const triggerType: Rule = {
  id: 'trigger-type',
  *check({ state: { config } }) {
    for (const { span, type } of readTriggers(config)) {
      if (type === undefined) {
        if (!config.broken) yield { file: config.path, span, message: triggerMessages.missingType };
      } else if (type.text !== 'timer') {
        const written = config.text.slice(type.span.start, type.span.end);
        const message = formatText(triggerMessages.type, { type: written });
        yield { file: config.path, span: type.span, message };
      }
    }
  },
};
