import { readCloudcallFile } from '../../suppression/cloudcallFile';
import { CLOUDCALL_FILE } from '../../suppression/cloudcallFiles';
import { joinPath } from '../../text/path';
import type { WorkspaceRule } from '../_shared/rule';

/** What is wrong with the cloudcall.json of a workspace root, a project or a function. */
export const invalidCloudcallFile: WorkspaceRule = {
  id: 'invalid-config',
  *checkWorkspace(snapshot) {
    const functions = snapshot.functions.map(({ directory }) => directory);
    for (const folder of new Set([...snapshot.roots, ...snapshot.projects, ...functions])) {
      const file = joinPath(folder, CLOUDCALL_FILE);
      for (const { span, message } of snapshot.derived(file, readCloudcallFile)?.problems ?? []) {
        yield { file, span, message };
      }
    }
  },
};
