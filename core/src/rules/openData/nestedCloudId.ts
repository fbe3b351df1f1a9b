import { openDataMessages } from '../../messages/rules/openData';
import type { Place } from '../../text/span';
import type { WorkspaceRule } from '../_shared/rule';
import { isCloudId, membersSent, miniprogramCalls, valuesBelow } from '../_shared/sentData';

/** A CloudID below the top level of `data`. */
export const nestedCloudId: WorkspaceRule = {
  id: 'nested-cloud-id',
  *checkWorkspace(snapshot) {
    const calls = miniprogramCalls(snapshot);
    for (const { data } of calls) {
      if (data === undefined || !isCloudId(data)) continue;
      // A member's place is that of its object.
      const { file, span } = snapshot.cloudIds.find((made) => isInside(made, data)) ?? data;
      yield { file, span, message: openDataMessages.whole };
    }
    const members = calls.flatMap(membersSent);
    for (const { file, span } of members
      .flatMap((one) => valuesBelow(one.value))
      .filter(isCloudId)) {
      yield { file, span, message: openDataMessages.nested };
    }
  },
};

function isInside(inner: Place, outer: Place): boolean {
  return (
    inner.file === outer.file &&
    inner.span.start >= outer.span.start &&
    inner.span.end <= outer.span.end
  );
}
