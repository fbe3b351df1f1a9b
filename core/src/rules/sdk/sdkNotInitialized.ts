import { sdkMessages } from '../../messages/rules/sdk';
import { callsInit } from '../../questions/initCalls';
import type { Rule } from '../_shared/rule';

/** Cloud calls in a function that never calls the sdk's `init`. */
export const sdkNotInitialized: Rule = {
  id: 'sdk-not-initialized',
  *check(context) {
    const { flow } = context.state;
    if (!flow.importsSdk || flow.unresolved.some(({ atCall }) => !atCall)) return;
    const first = flow.uses.find(({ call }) => call !== undefined);
    if (first === undefined) return;
    if (context.ask(callsInit)) return;
    const { file, span, interface: name } = first;
    yield { file, span, interface: name, message: sdkMessages.notInitialized };
  },
};
