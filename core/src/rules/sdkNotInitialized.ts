import { readSourceFacts } from '../facts/readSourceFacts';
import { sdkMessages } from '../messages/rules/sdk';
import type { Rule } from './rule';

/** Cloud calls in a function in which nothing is called `init`. */
export const sdkNotInitialized: Rule = {
  id: 'sdk-not-initialized',
  severity: 'warning',
  *check({ state: { fn, flow }, snapshot }) {
    if (!flow.importsSdk || flow.unresolved.some(({ atCall }) => !atCall)) return;
    const first = flow.uses.find(({ call }) => call !== undefined);
    if (first === undefined) return;
    const files = new Set([...fn.sources, ...flow.files]);
    if ([...files].some((file) => snapshot.derived(file, readSourceFacts)?.callsInit)) return;
    const { file, span, interface: name } = first;
    yield { file, span, interface: name, message: sdkMessages.notInitialized };
  },
};
