import { openDataMessages } from '../../messages/rules/openData';
import { formatText } from '../../messages/text';
import { uncheckedEventData } from '../../questions/eventData';
import type { Rule } from '../_shared/rule';
import { isCloudId, membersSent, sentTo } from '../_shared/sentData';

/** `event.x.data` of a field that the mini program fills with a CloudID, without a look at its `errCode`. */
export const openDataError: Rule = {
  id: 'open-data-error',
  *check(context) {
    const { snapshot, state, ask } = context;
    const fields = new Set(
      sentTo(snapshot, state.fn.name)
        .flatMap(membersSent)
        .filter(({ value }) => isCloudId(value))
        .map(({ name }) => name),
    );
    if (fields.size === 0) return;
    for (const { field, file, span } of ask(uncheckedEventData)) {
      if (!fields.has(field)) continue;
      yield { file, span, message: formatText(openDataMessages.unchecked, { field }) };
    }
  },
};
