import { cronWords, MONTH_NAMES, timeUnits, WEEKDAY_NAMES } from '../../messages/cron';
import { formatText, type Text } from '../../messages/text';
import {
  admitted,
  type CronFieldName,
  type CronFieldValue,
  type CronPart,
  kindOf,
} from './cronField';
import { type Cron, parseCron } from './parseCron';

/** A cron expression in words, such as "every Monday at 09:00". Times are those of UTC+8. */
export function describeCron(cron: Cron): Text {
  const { day, weekday, month, year } = cron;
  const isDaily = [day, weekday, month, year].every(({ any }) => any);
  // "every day every 5 minutes" would say no more.
  const interval = isDaily ? describeInterval(cron) : undefined;
  if (interval !== undefined) return withoutComma(interval);
  return formatText(cronWords.whole, { date: describeDate(cron), time: describeTime(cron) });
}

/** The same of an expression as it is written; undefined for one that does not hold. */
export function cronInWords(expression: string): Text | undefined {
  const parsed = parseCron(expression);
  return parsed.ok ? describeCron(parsed.cron) : undefined;
}

function describeDate({ day, weekday, month, year }: Cron): Text {
  const isRange = day.any && weekday.parts.every(({ from, to, step }) => from < to && step === 1);
  const onWeekdays = formatText(isRange ? cronWords.weekdayRange : cronWords.weekdays, {
    list: list(weekday, 'weekday'),
  });
  const onDays = formatText(month.any ? cronWords.days : cronWords.daysInMonths, {
    list: list(day, 'day'),
  });
  let date: Text = cronWords.everyDay;
  if (day.any) date = weekday.any ? date : onWeekdays;
  else
    date = weekday.any
      ? onDays
      : formatText(cronWords.either, { days: onDays, weekdays: onWeekdays });
  if (!month.any) date = formatText(cronWords.months, { date, list: list(month, 'month') });
  return year.any ? date : formatText(cronWords.years, { date, list: list(year, 'year') });
}

const MOST_CLOCK_TIMES = 6;

function describeTime(cron: Cron): Text {
  const times = clockTimes(cron);
  if (times !== undefined) return formatText(cronWords.at, { list: enumerate(times) });
  const interval = describeInterval(cron);
  if (interval !== undefined) return interval;
  return formatText(cronWords.fields, {
    hours: cron.hour.any ? cronWords.any : list(cron.hour, 'hour'),
    minutes: cron.minute.any ? cronWords.any : list(cron.minute, 'minute'),
    seconds: cron.second.any ? cronWords.any : list(cron.second, 'second'),
  });
}

/** `09:00` and so on; undefined where there are too many to name. */
function clockTimes(cron: Cron): readonly Text[] | undefined {
  const hours = admitted(cron.hour, 'hour');
  const minutes = admitted(cron.minute, 'minute');
  const seconds = admitted(cron.second, 'second');
  if (hours.length * minutes.length * seconds.length > MOST_CLOCK_TIMES) return undefined;
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours.flatMap((hour) =>
    minutes.flatMap((minute) =>
      seconds.map((second) => {
        const time = `${two(hour)}:${two(minute)}${second === 0 ? '' : `:${two(second)}`}`;
        return { en: time, zh: time };
      }),
    ),
  );
}

/** `every 5 minutes` and the like; undefined where the fields combine in another way. */
function describeInterval({ second, minute, hour }: Cron): Text | undefined {
  const onTheFullMinute = isZero(second);
  if (hour.any || stepOf(hour) !== undefined) {
    if (onTheFullMinute && isZero(minute)) return every('hour', stepOf(hour) ?? 1);
    if (!hour.any) return undefined;
  }
  let time: Text | undefined;
  if (minute.any && second.any) time = every('second', 1);
  else if (minute.any && stepOf(second) !== undefined) time = every('second', stepOf(second)!);
  else if (onTheFullMinute && minute.any) time = every('minute', 1);
  else if (onTheFullMinute && stepOf(minute) !== undefined) time = every('minute', stepOf(minute)!);
  if (time === undefined || hour.any) return time;
  return formatText(cronWords.inHours, { time: withoutComma(time), list: list(hour, 'hour') });
}

/** An interval that stands without a date before it. */
function withoutComma({ en, zh }: Text): Text {
  return { en, zh: zh.replace(/^，/, '') };
}

function every(unit: keyof typeof timeUnits, step: number): Text {
  const values = { unit: timeUnits[unit], step };
  return formatText(step === 1 ? cronWords.every : cronWords.everyFew, values);
}

function isZero({ parts: [part, ...more] }: CronFieldValue): boolean {
  return more.length === 0 && part?.from === 0 && part.to === 0;
}

/** The step of a field that is `*` or `0` with one step; undefined for every other. */
function stepOf({ parts: [part, ...more], any }: CronFieldValue): number | undefined {
  if (any || more.length > 0 || part === undefined || part.step === 1 || part.from !== 0) {
    return undefined;
  }
  return part.any || part.to > 22 ? part.step : undefined;
}

function list({ parts }: CronFieldValue, name: CronFieldName): Text {
  return enumerate(parts.map((part) => describePart(part, name)));
}

function describePart({ from, to, step }: CronPart, name: CronFieldName): Text {
  const values = { from: label(from, name), to: label(to, name), step };
  if (from === to) return values.from;
  const isNamed = name === 'weekday' || name === 'month';
  if (step === 1) return formatText(isNamed ? cronWords.namedRange : cronWords.range, values);
  const { max } = kindOf(name);
  return formatText(to === max ? cronWords.steps : cronWords.stepsTo, values);
}

function label(value: number, name: CronFieldName): Text {
  if (name === 'weekday') return WEEKDAY_NAMES[value]!;
  if (name === 'month') return MONTH_NAMES[value - 1]!;
  return { en: String(value), zh: String(value) };
}

function enumerate(texts: readonly Text[]): Text {
  const [first = { en: '', zh: '' }, ...rest] = texts;
  const last = rest.pop();
  if (last === undefined) return first;
  const head = rest.reduce((sum, next) => formatText(cronWords.comma, { list: sum, next }), first);
  return formatText(cronWords.and, { list: head, last });
}
