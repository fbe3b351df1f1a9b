import { sdkMessages } from '../messages/rules/sdk';
import { functionFacts } from './functionFacts';
import type { Rule } from './rule';

/** Cloud calls in a function in which nothing is called `init`. */
export const sdkNotInitialized: Rule = {
  id: 'sdk-not-initialized',
  severity: 'warning',
  fix: 'none',
  *check(context) {
    const { flow } = context.state;
    if (!flow.importsSdk || flow.unresolved.some(({ atCall }) => !atCall)) return;
    const first = flow.uses.find(({ call }) => call !== undefined);
    if (first === undefined) return;
    if (functionFacts(context).some(({ callsInit }) => callsInit)) return;
    const { file, span, interface: name } = first;
    yield { file, span, interface: name, message: sdkMessages.notInitialized };
  },
};
