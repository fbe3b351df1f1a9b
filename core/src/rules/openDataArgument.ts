import { openDataMessages } from '../messages/rules/openData';
import { functionFacts } from './functionFacts';
import type { Rule } from './rule';

/** `cloud.getOpenData` without a list of cloudIDs. */
export const openDataArgument: Rule = {
  id: 'open-data-argument',
  severity: 'warning',
  fix: 'none',
  *check(context) {
    const facts = functionFacts(context);
    if (facts.every(({ sdkImports }) => sdkImports.length === 0)) return;
    const { uses } = context.state.flow;
    const interfaces = new Set(uses.map(({ file, call }) => `${file}:${call?.span.start}`));
    for (const { file, openData } of facts) {
      for (const { call, problem, span } of openData) {
        if (interfaces.has(`${file}:${call.start}`)) continue;
        const { listType, listMissing } = openDataMessages;
        yield { file, span, message: problem === 'listType' ? listType : listMissing };
      }
    }
  },
};
