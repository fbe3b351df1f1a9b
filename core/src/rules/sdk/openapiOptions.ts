import type { Value } from '../../flow/value';
import { sdkMessages } from '../../messages/rules/sdk';
import { openapiCalls } from '../../questions/openapiCalls';
import type { Rule } from '../_shared/rule';
import { foreignUsers } from './foreignUsers';

/**
 * `cloud.openapi()` called with nothing, or with something that is no object; and not called where a
 * user of another account is meant.
 */
export const openapiOptions: Rule = {
  id: 'openapi-options',
  *check(context) {
    for (const { argument, isEmpty } of context.ask(openapiCalls)) {
      const { file, span } = argument;
      if (!isEmpty && !isNoObject(argument)) continue;
      const message = isEmpty ? sdkMessages.openapiEmpty : sdkMessages.openapiArgument;
      yield { file, span, message };
    }
    yield* foreignUsers(context);
  },
};

function isNoObject({ kind }: Value): boolean {
  return kind !== 'object' && kind !== 'unknown';
}
