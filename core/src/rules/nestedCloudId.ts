import { openDataMessages } from '../messages/rules/openData';
import { miniprogramCalls } from './miniprogramCalls';
import type { WorkspaceRule } from './rule';

/** A CloudID below the top level of `data`. */
export const nestedCloudId: WorkspaceRule = {
  id: 'nested-cloud-id',
  severity: 'warning',
  fix: 'none',
  *checkWorkspace(snapshot) {
    for (const { file, nested } of miniprogramCalls(snapshot)) {
      for (const span of nested) yield { file, span, message: openDataMessages.nested };
    }
  },
};
