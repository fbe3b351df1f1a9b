import { readSourceFacts } from '../facts/readSourceFacts';
import type { AwaitedResult } from '../facts/sourceFacts';
import type { OpenapiCall } from '../flow/functionFlow';
import { sdkMessages } from '../messages/rules/sdk';
import { memberOf } from './argument';
import { isInferred } from './inferredUse';
import { returnedBuffers } from './returnedBuffers';
import type { Rule, RuleContext } from './rule';

/**
 * `errCode` of an awaited call compared with a failure, verdicts of msgSecCheck 2.0 ignored, and
 * pictures returned as the Buffer that they come in.
 * Information where nobody is seen to pass the sdk to the code that calls.
 */
export const resultCheck: Rule = {
  id: 'result-check',
  severity: 'warning',
  fix: 'none',
  *check(context) {
    for (const use of context.state.flow.uses) {
      const { interface: name, call } = use;
      const result = call === undefined ? undefined : resultOf(context, call);
      if (call === undefined || result === undefined) continue;
      const ignores = name === 'security.msgSecCheck' && ignoresSuggest(call, result);
      const severity = isInferred(use) ? 'information' : undefined;
      for (const { span, holds } of result.checks) {
        if (holds && !ignores) continue;
        const message = ignores ? sdkMessages.suggestIgnored : sdkMessages.neverFails;
        yield { file: call.file, span, interface: name, severity, message };
      }
    }
    yield* returnedBuffers(context);
  },
};

function resultOf(
  { snapshot }: RuleContext,
  { file, span }: OpenapiCall,
): AwaitedResult | undefined {
  return snapshot
    .derived(file, readSourceFacts)
    ?.results.find(({ call }) => call.start === span.start && call.end === span.end);
}

/** Version 2, judged here without its verdict. */
function ignoresSuggest({ argument }: OpenapiCall, { escapes, reads }: AwaitedResult): boolean {
  const version = memberOf(argument, 'version')?.value;
  if (version?.kind !== 'number' || version.value !== 2 || escapes) return false;
  return !reads.some((path) => /^(result|detail)\b/.test(path));
}
