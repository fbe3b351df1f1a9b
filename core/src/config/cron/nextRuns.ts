import { admits, admitted } from './cronField';
import type { Cron } from './parseCron';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Triggers run by the clock of UTC+8: how far that is ahead, in milliseconds. */
export const CRON_ZONE = 8 * HOUR;
const LAST_DAY = Date.UTC(2099, 11, 31);

/**
 * The next runs after an instant, as milliseconds since 1970 (UTC), in order; fewer than `count`
 * where the expression runs out, which ends with the year 2099.
 */
export function nextRuns(cron: Cron, after: number, count: number): readonly number[] {
  const runs: number[] = [];
  const local = after + CRON_ZONE;
  const today = Math.floor(local / DAY) * DAY;
  const hours = admitted(cron.hour, 'hour');
  const minutes = admitted(cron.minute, 'minute');
  const seconds = admitted(cron.second, 'second');
  for (let day = today; day <= LAST_DAY && runs.length < count; day += DAY) {
    if (!runsOn(cron, new Date(day))) continue;
    for (const hour of hours) {
      if (day + (hour + 1) * HOUR <= local) continue;
      for (const minute of minutes) {
        for (const second of seconds) {
          const run = day + hour * HOUR + minute * 60_000 + second * 1_000;
          if (run > local) runs.push(run - CRON_ZONE);
          if (runs.length === count) return runs;
        }
      }
    }
  }
  return runs;
}

/** Day and weekday combine with "or" when both are restricted. */
function runsOn({ year, month, day, weekday }: Cron, date: Date): boolean {
  if (!admits(year, date.getUTCFullYear()) || !admits(month, date.getUTCMonth() + 1)) return false;
  const onDay = admits(day, date.getUTCDate());
  const onWeekday = admits(weekday, date.getUTCDay());
  if (day.any) return onWeekday;
  return weekday.any ? onDay : onDay || onWeekday;
}
