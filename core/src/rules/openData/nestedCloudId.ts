import { saysCloudId } from '../../flow/miniprogram/saysCloudId';
import { openDataMessages } from '../../messages/rules/openData';
import { holds } from '../../text/span';
import type { WorkspaceRule } from '../_shared/rule';
import { isCloudId, membersSent, miniprogramCalls, valuesBelow } from '../_shared/sentData';

/** A CloudID below the top level of `data`. */
export const nestedCloudId: WorkspaceRule = {
  id: 'nested-cloud-id',
  *checkWorkspace(snapshot) {
    const calls = miniprogramCalls(snapshot, saysCloudId);
    for (const { data } of calls) {
      if (data === undefined || !isCloudId(data)) continue;
      // A member's place is that of its object.
      const { file, span } =
        snapshot.cloudIds.find((made) => made.file === data.file && holds(data.span, made.span)) ??
        data;
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
