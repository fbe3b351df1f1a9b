import { distinctBy } from '../../collections/distinctBy';
import type { Report } from '../../findings/finding';
import { resultMessages } from '../../messages/rules/results';
import { formatText } from '../../messages/text';
import { results } from '../../questions/results';
import { placeKey } from '../../text/span';
import { isRenaming } from '../_shared/argument';
import { severityOf } from '../_shared/isInferred';
import type { Rule, RuleContext } from '../_shared/rule';
import { contentVerdict, ignoresSuggest, TEXT_CHECK } from './contentVerdict';
import { misplacedRead } from './misplacedRead';
import { returnedBuffers } from './returnedBuffers';
import { serverSpelling } from './serverSpelling';

/**
 * `errCode` of an awaited call compared with a failure, verdicts of msgSecCheck 2.0 ignored, replies
 * and errors read in the server's spelling, fields read too high, and pictures returned as the Buffer that they come in.
 * Information where nobody is seen to pass the sdk to the code that calls.
 */
export const resultCheck: Rule = {
  id: 'result-check',
  *check(context) {
    // One call may be one of several interfaces, each a use of its own.
    yield* distinctBy(reportsOf(context), placeKey);
  },
};

function* reportsOf(context: RuleContext): Iterable<Report> {
  for (const use of context.state.flow.uses) {
    const { interface: name, call } = use;
    if (call === undefined) continue;
    const result = context.ask(results).get(call.node);
    if (result === undefined) continue;
    const ignores = name === TEXT_CHECK && ignoresSuggest(call, result);
    const severity = severityOf(use);
    for (const { file, span, name: read, holds, isCaught } of result.checks) {
      const place = { file, span, interface: name, severity } as const;
      if (read !== 'errCode') {
        // Without the SDK's renaming the reply is what the server sends.
        if (!isRenaming(call)) continue;
        const { alwaysTrue, neverTrue } = resultMessages;
        yield { ...place, message: formatText(holds ? alwaysTrue : neverTrue, { name: read }) };
      } else if (ignores) {
        yield { ...place, message: resultMessages.suggestIgnored };
      } else if (!holds) {
        const { neverFails, neverFailsCaught } = resultMessages;
        yield { ...place, message: isCaught ? neverFailsCaught : neverFails };
      }
    }
  }
  yield* contentVerdict(context);
  yield* serverSpelling(context);
  yield* misplacedRead(context);
  yield* returnedBuffers(context);
}
