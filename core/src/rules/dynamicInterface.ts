import { dynamicMessage, unresolvedReasons } from '../messages/rules/permissions';
import { formatText } from '../messages/text';
import type { Rule } from './rule';

/** A call whose interface cannot be known, with the reason. */
export const dynamicInterface: Rule = {
  id: 'dynamic-interface',
  severity: 'information',
  fix: 'none',
  *check({ state }) {
    for (const { file, span, reason, atCall } of state.flow.unresolved) {
      if (!atCall) continue;
      yield {
        file,
        span,
        message: formatText(dynamicMessage, { reason: unresolvedReasons[reason] }),
      };
    }
  },
};
