import { RULE_IDS, type RuleId, type RuleSeverities, SEVERITIES, type Severity } from '#core';
import { USAGE } from '../../library/src/messages/usage';
import { UsageError } from '../../library/src/usageError';
import { nearestRule } from './nearestRule';

const LEVELS: readonly (Severity | 'off' | 'default')[] = [...SEVERITIES, 'off', 'default'];

/** Reads `--rule id=severity` options; the last one for a rule counts, and `default` leaves it unset. Throws `UsageError` for any other form. */
export function parseSeverities(values: readonly string[]): RuleSeverities {
  const severities: Partial<Record<RuleId, Severity | 'off'>> = {};
  for (const value of values) {
    const [, id, level] = /^([^=]+)=(.*)$/.exec(value) ?? [];
    if (id === undefined) throw new UsageError(USAGE.wrongRule, { value });
    const rule = RULE_IDS.find((one) => one === id);
    if (rule === undefined) {
      const nearest = nearestRule(id);
      throw nearest === undefined
        ? new UsageError(USAGE.unknownRule, { rule: id })
        : new UsageError(USAGE.unknownRuleNearest, { rule: id, nearest });
    }
    const severity = LEVELS.find((one) => one === level);
    if (severity === undefined) {
      throw new UsageError(USAGE.wrongChoice, {
        option: `--rule ${id}`,
        choices: { en: LEVELS.join(', '), zh: LEVELS.join('、') },
        value: level ?? '',
      });
    }
    if (severity === 'default') delete severities[rule];
    else severities[rule] = severity;
  }
  return severities;
}
