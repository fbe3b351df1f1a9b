import { openDataMessages } from '../../messages/rules/openData';
import type { WorkspaceRule } from '../_shared/rule';
import { isCloudId, membersSent, miniprogramCalls, valuesBelow } from '../_shared/sentData';

/** A CloudID below the top level of `data`. */
export const nestedCloudId: WorkspaceRule = {
  id: 'nested-cloud-id',
  *checkWorkspace(snapshot) {
    const members = miniprogramCalls(snapshot).flatMap(membersSent);
    for (const { file, span } of members
      .flatMap((one) => valuesBelow(one.value))
      .filter(isCloudId)) {
      yield { file, span, message: openDataMessages.nested };
    }
  },
};
