import { saysCloudId } from '../../flow/miniprogram/saysCloudId';
import { openDataMessages } from '../../messages/rules/openData';
import type { WorkspaceRule } from '../_shared/rule';
import { isCloudId, membersSent, miniprogramCalls } from '../_shared/sentData';

const MOST = 5;

/** More than five CloudIDs in one call: the sixth is reported. */
export const tooManyCloudIds: WorkspaceRule = {
  id: 'too-many-cloud-ids',
  *checkWorkspace(snapshot) {
    for (const call of miniprogramCalls(snapshot, saysCloudId)) {
      const certain = membersSent(call).filter(({ assigned }) => !assigned);
      const ids = certain.map(({ value }) => value);
      const tooMuch = ids.filter(isCloudId)[MOST];
      if (tooMuch === undefined) continue;
      yield { file: tooMuch.file, span: tooMuch.span, message: openDataMessages.tooMany };
    }
  },
};
