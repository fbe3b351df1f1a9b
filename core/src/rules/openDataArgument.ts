import { readSourceFacts } from '../facts/readSourceFacts';
import { openDataMessages } from '../messages/rules/openData';
import type { Rule } from './rule';

/** `cloud.getOpenData` without a list of cloudIDs. */
export const openDataArgument: Rule = {
  id: 'open-data-argument',
  severity: 'warning',
  *check({ state: { flow }, snapshot }) {
    if (!flow.importsSdk) return;
    const uses = new Set(flow.uses.map(({ file, call }) => `${file}:${call?.span.start}`));
    for (const file of flow.files) {
      for (const { call, problem, span } of snapshot.derived(file, readSourceFacts)?.openData ??
        []) {
        if (uses.has(`${file}:${call.start}`)) continue;
        const isList = problem === 'listType';
        yield {
          file,
          span,
          message: isList ? openDataMessages.listType : openDataMessages.listMissing,
        };
      }
    }
  },
};
