import { sdkSpecifiers } from '../../flow/sdkSpecifiers';
import { sdkMessages } from '../../messages/rules/sdk';
import { importsSdk } from '../../project/functionMarks';
import type { WorkspaceRule } from '../_shared/rule';
import { isMiniprogramCode } from './isMiniprogramCode';

/** wx-server-sdk in a file of the mini program, where it does not run. */
export const serverSdkInClient: WorkspaceRule = {
  id: 'server-sdk-in-client',
  *checkWorkspace(snapshot) {
    for (const file of snapshot.miniprogramSources) {
      if (!snapshot.derived(file, importsSdk)) continue;
      const graph = snapshot.graph(file);
      const [span] = graph === undefined ? [] : sdkSpecifiers(graph);
      if (span === undefined || !isMiniprogramCode(snapshot, file)) continue;
      // What functions load as well chooses by where it runs.
      if (snapshot.functionsReaching(file).length > 0) continue;
      yield { file, span, message: sdkMessages.serverSdk };
    }
  },
};
