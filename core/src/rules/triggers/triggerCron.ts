import { parseCron } from '../../config/cron/parseCron';
import { isOfOtherType, readTriggers, type TriggerMember } from '../../config/readTriggers';
import { triggerMessages } from '../../messages/rules/triggers';
import type { Span } from '../../text/span';
import type { Rule } from '../_shared/rule';

/** A trigger without a cron expression, or with one that is not of the documented form. */
export const triggerCron: Rule = {
  id: 'trigger-cron',
  *check({ state: { config } }) {
    const file = config.path;
    for (const trigger of readTriggers(config)) {
      const { span, config: cron } = trigger;
      if (isOfOtherType(trigger)) continue;
      if (cron === undefined) {
        if (!config.broken) yield { file, span, message: triggerMessages.missingCron };
      } else if (cron.text === undefined) {
        yield { file, span: cron.span, message: triggerMessages.cronType };
      } else {
        const parsed = parseCron(cron.text);
        for (const problem of parsed.ok ? [] : parsed.problems) {
          yield { file, span: placeIn(cron, problem.span), message: problem.message };
        }
        if (parsed.ok && parsed.cron.second.any && !parsed.cron.hour.any) {
          const start = cron.text.search(/\S/);
          const second = placeIn(cron, { start, end: start + 1 });
          const message = triggerMessages.everySecond;
          yield { file, span: second, severity: 'information', message };
        }
      }
    }
  },
};

/** A place inside the string; the whole string where escapes or emptiness leave none. */
function placeIn({ span, plain }: TriggerMember, inner: Span): Span {
  const start = span.start + 1 + inner.start;
  const isWhole =
    !plain || inner.start === inner.end || span.end - span.start - 2 === inner.end - inner.start;
  return isWhole ? span : { start, end: start + inner.end - inner.start };
}
