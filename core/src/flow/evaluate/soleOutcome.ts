import type { Outcome } from './flowValue';

/** The one outcome that something has; undefined where it has none or several. */
export function soleOutcome(outcomes: readonly Outcome[]): Outcome | undefined {
  return outcomes.length === 1 ? outcomes[0] : undefined;
}
