import { closestName, RULE_IDS } from '#core';

const SHORTEST_PART = 4;

/**
 * The one rule that a wrong id was most likely meant to be: it has what was written in it, or is spelt
 * nearly so. Undefined when there is none, or more than one.
 */
export function nearestRule(written: string): string | undefined {
  const holding =
    written.length < SHORTEST_PART ? [] : RULE_IDS.filter((id) => id.includes(written));
  return holding.length === 1 ? holding[0] : closestName(written, RULE_IDS);
}
