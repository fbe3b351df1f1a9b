import { openDataMessages } from '../messages/rules/openData';
import { miniprogramCalls } from './miniprogramCalls';
import type { WorkspaceRule } from './rule';

const MOST = 5;

/** More than five CloudIDs in one call: the sixth is reported. */
export const tooManyCloudIds: WorkspaceRule = {
  id: 'too-many-cloud-ids',
  severity: 'warning',
  fix: 'none',
  *checkWorkspace(snapshot) {
    for (const { file, cloudIds } of miniprogramCalls(snapshot)) {
      const span = cloudIds[MOST];
      if (span !== undefined) yield { file, span, message: openDataMessages.tooMany };
    }
  },
};
