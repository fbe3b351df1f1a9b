import { isOfOtherType, readTriggers } from '../../config/readTriggers';
import { triggerMessages } from '../../messages/rules/triggers';
import { formatText } from '../../messages/text';
import type { Rule } from '../_shared/rule';

const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;

/** A trigger without a name, or with one that is not allowed. */
export const triggerName: Rule = {
  id: 'trigger-name',
  *check({ state: { config } }) {
    for (const trigger of readTriggers(config)) {
      const { span, name } = trigger;
      if (isOfOtherType(trigger)) continue;
      if (name === undefined) {
        if (!config.broken) yield { file: config.path, span, message: triggerMessages.missingName };
      } else if (name.text === undefined || !NAME.test(name.text)) {
        const written = name.text ?? config.text.slice(name.span.start, name.span.end);
        const message = formatText(triggerMessages.name, { name: written });
        yield { file: config.path, span: name.span, message };
      }
    }
  },
};
