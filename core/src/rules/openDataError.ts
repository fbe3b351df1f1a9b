import { openDataMessages } from '../messages/rules/openData';
import { formatText } from '../messages/text';
import { functionFacts } from './functionFacts';
import { miniprogramCalls } from './miniprogramCalls';
import type { Rule } from './rule';

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
        .filter(({ name }) => name === context.state.fn.name)
        .flatMap(({ cloudIdFields }) => cloudIdFields),
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
