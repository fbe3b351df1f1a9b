import type { OpenapiCall } from '../../flow/functionFlow';
import { sdkMessages } from '../../messages/rules/sdk';
import { formatText } from '../../messages/text';
import { type CallResult, results } from '../../questions/results';
import { isRenaming, memberOf } from '../_shared/argument';
import { isInferred } from '../_shared/inferredUse';
import type { Rule } from '../_shared/rule';
import { returnedBuffers } from './returnedBuffers';
import { serverSpelling } from './serverSpelling';

/**
 * `errCode` of an awaited call compared with a failure, verdicts of msgSecCheck 2.0 ignored, replies
 * and errors read in the server's spelling, and pictures returned as the Buffer that they come in.
 * Information where nobody is seen to pass the sdk to the code that calls.
 */
export const resultCheck: Rule = {
  id: 'result-check',
  *check(context) {
    for (const use of context.state.flow.uses) {
      const { interface: name, call } = use;
      if (call === undefined) continue;
      const result = context.ask(results).get(call.node);
      if (result === undefined) continue;
      const ignores = name === 'security.msgSecCheck' && ignoresSuggest(call, result);
      const severity = isInferred(use) ? ('information' as const) : undefined;
      for (const { file, span, name: read, holds } of result.checks) {
        const place = { file, span, interface: name, severity } as const;
        if (read !== 'errCode') {
          // Without the SDK's renaming the reply is what the server sends.
          if (!isRenaming(call)) continue;
          const { alwaysTrue, neverTrue } = sdkMessages;
          yield { ...place, message: formatText(holds ? alwaysTrue : neverTrue, { name: read }) };
        } else if (ignores || !holds) {
          yield {
            ...place,
            message: ignores ? sdkMessages.suggestIgnored : sdkMessages.neverFails,
          };
        }
      }
    }
    yield* serverSpelling(context);
    yield* returnedBuffers(context);
  },
};

/** Version 2, judged here without its verdict. */
function ignoresSuggest({ argument }: OpenapiCall, { escapes, reads }: CallResult): boolean {
  const version = memberOf(argument, 'version')?.value;
  if (version?.kind !== 'number' || version.value !== 2 || escapes) return false;
  return !reads.some((path) => /^(result|detail)\b/.test(path));
}
