import { readSourceFacts } from '../facts/readSourceFacts';
import { sdkMessages } from '../messages/rules/sdk';
import type { Rule } from './rule';

/** `cloud.openapi()` called with nothing, or with something that is no object. */
export const openapiOptions: Rule = {
  id: 'openapi-options',
  severity: 'error',
  fix: 'none',
  *check({ state: { flow }, snapshot }) {
    const callees = new Set(
      flow.references
        .filter(({ path }) => path === '')
        .map(({ file, span }) => `${file}:${span.start}:${span.end}`),
    );
    for (const file of flow.files) {
      for (const { callee, argument, isEmpty } of snapshot.derived(file, readSourceFacts)
        ?.plainCalls ?? []) {
        if (!callees.has(`${file}:${callee.start}:${callee.end}`)) continue;
        const message = isEmpty ? sdkMessages.openapiEmpty : sdkMessages.openapiArgument;
        yield { file, span: argument, message };
      }
    }
  },
};
