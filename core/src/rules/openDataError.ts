import { calls } from '../flow/functionCall';
import { openDataMessages } from '../messages/rules/openData';
import { formatText } from '../messages/text';
import { functionFacts } from './functionFacts';
import type { Rule } from './rule';
import { isCloudId, membersSent, miniprogramCalls } from './sentData';

/** `event.x.data` of a field that the mini program fills with a CloudID, without a look at its `errCode`. */
export const openDataError: Rule = {
  id: 'open-data-error',
  severity: 'warning',
  fix: 'none',
  *check(context) {
    const facts = functionFacts(context);
    if (facts.every(({ eventData }) => eventData.length === 0)) return;
    const fields = new Set(
      miniprogramCalls(context.snapshot)
        .filter((call) => calls(call, context.state.fn.name))
        .flatMap(membersSent)
        .filter(({ value }) => isCloudId(value))
        .map(({ name }) => name),
    );
    const checked = new Set(facts.flatMap(({ checkedFields }) => checkedFields));
    for (const { file, eventData } of facts) {
      for (const { field, span } of eventData) {
        if (!fields.has(field) || checked.has(field)) continue;
        yield { file, span, message: formatText(openDataMessages.unchecked, { field }) };
      }
    }
  },
};
