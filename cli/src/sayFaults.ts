import type { Fault } from '#core';
import type { Run } from './commands/command';
import { CHECK } from './messages/check';
import { sayLine } from './sayLine';

/**
 * Says on stderr, one line each, what failed inside the checker and where; returns whether anything
 * did. What was found all the same may then not be all, so that the run must not look like a clean one.
 */
export function sayFaults(
  run: Pick<Run, 'terminal' | 'locale'>,
  faults: readonly (readonly [where: string, fault: Fault])[],
): boolean {
  for (const [where, { what, message }] of faults) {
    sayLine(run, CHECK.fault, { function: where, what, message });
  }
  return faults.length > 0;
}
