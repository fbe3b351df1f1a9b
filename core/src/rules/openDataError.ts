import { readSourceFacts } from '../facts/readSourceFacts';
import { openDataMessages } from '../messages/rules/openData';
import { formatText } from '../messages/text';
import { clientCalls } from './clientCalls';
import type { Rule } from './rule';

/** `event.x.data` of a field that the mini program fills with a CloudID, without a look at its `errCode`. */
export const openDataError: Rule = {
  id: 'open-data-error',
  severity: 'warning',
  *check({ state: { fn, flow }, snapshot }) {
    const facts = flow.files.flatMap((file) => {
      const read = snapshot.derived(file, readSourceFacts);
      return read === undefined ? [] : [{ file, ...read }];
    });
    if (facts.every(({ eventData }) => eventData.length === 0)) return;
    const fields = new Set(
      clientCalls(snapshot)
        .filter(({ name }) => name === fn.name)
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
