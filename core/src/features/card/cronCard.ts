import { describeCron } from '../../config/cron/describeCron';
import { CRON_ZONE, nextRuns } from '../../config/cron/nextRuns';
import { type Cron, parseCron } from '../../config/cron/parseCron';
import { cronCardMessages } from '../../messages/features/config';
import type { Text } from '../../messages/text';
import { blocks, bold, joinText, plain } from './markdown';

const RUNS = 3;

/**
 * The card about a cron expression: in words and, where the present is known (milliseconds since
 * 1970), its next runs. Undefined for an expression that does not hold.
 */
export function cronCard(expression: string, now: number | undefined): Text | undefined {
  const parsed = parseCron(expression);
  if (!parsed.ok) return undefined;
  const words = bold(plain(describeCron(parsed.cron)));
  return blocks([words, now === undefined ? undefined : runList(parsed.cron, now)]);
}

function runList(cron: Cron, now: number): Text {
  const runs = nextRuns(cron, now, RUNS).map((run) => `- ${localTime(run)}`);
  if (runs.length === 0) return cronCardMessages.noRuns;
  return blocks([cronCardMessages.nextRuns, joinText(runs, '\n')]);
}

function localTime(instant: number): string {
  return new Date(instant + CRON_ZONE).toISOString().slice(0, 19).replace('T', ' ');
}
