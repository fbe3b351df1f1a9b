import { openDataMessages } from '../messages/rules/openData';
import { clientCalls } from './clientCalls';
import type { WorkspaceRule } from './rule';

/** A CloudID below the top level of `data`. */
export const nestedCloudId: WorkspaceRule = {
  id: 'nested-cloud-id',
  severity: 'warning',
  fix: 'none',
  *checkWorkspace(snapshot) {
    for (const { file, nested } of clientCalls(snapshot)) {
      for (const span of nested) yield { file, span, message: openDataMessages.nested };
    }
  },
};
