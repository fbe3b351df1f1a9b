import { readSourceFacts } from '../facts/readSourceFacts';
import { sdkMessages } from '../messages/rules/sdk';
import { foreignUsers } from './foreignUsers';
import type { Rule } from './rule';

/**
 * `cloud.openapi()` called with nothing, or with something that is no object; and not called where a
 * user of another account is meant.
 */
export const openapiOptions: Rule = {
  id: 'openapi-options',
  severity: 'error',
  fix: 'none',
  *check(context) {
    const { flow } = context.state;
    const { snapshot } = context;
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
    yield* foreignUsers(context);
  },
};
