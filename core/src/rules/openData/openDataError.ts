import { openDataMessages } from '../../messages/rules/openData';
import { formatText } from '../../messages/text';
import type { Snapshot } from '../../project/snapshot';
import { uncheckedEventData } from '../../questions/uncheckedEventData';
import type { Rule } from '../_shared/rule';
import { isCloudId, membersSent, sentTo } from '../_shared/sentData';

/** `event.x.data` of a field that the mini program fills with a CloudID, without a look at its `errCode`. */
export const openDataError: Rule = {
  id: 'open-data-error',
  *check(context) {
    const { snapshot, state, ask } = context;
    if (!snapshot.saysCloudId) return;
    let fields: ReadonlySet<string> | undefined;
    for (const { field, file, span } of ask(uncheckedEventData)) {
      fields ??= cloudIdFields(snapshot, state.fn.name);
      if (!fields.has(field)) continue;
      yield { file, span, message: formatText(openDataMessages.unchecked, { field }) };
    }
  },
};

/** The fields that the mini program sends a CloudID in; looked for in the whole project. */
function cloudIdFields(snapshot: Snapshot, name: string): ReadonlySet<string> {
  return new Set(
    sentTo(snapshot, name)
      .flatMap(membersSent)
      .filter(({ value }) => isCloudId(value))
      .map((member) => member.name),
  );
}
