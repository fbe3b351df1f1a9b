import { readSourceFacts } from '../facts/readSourceFacts';
import { sdkMessages } from '../messages/rules/sdk';
import type { Rule } from './rule';

/** `wx.cloud` inside a cloud function's folder. */
export const clientSdkInFunction: Rule = {
  id: 'client-sdk-in-function',
  severity: 'error',
  fix: 'none',
  *check({ state: { fn }, snapshot }) {
    for (const file of fn.sources) {
      for (const span of snapshot.derived(file, readSourceFacts)?.wxCloud ?? []) {
        yield { file, span, message: sdkMessages.clientSdk };
      }
    }
  },
};
