import type { Text } from '../../messages/text';

/** The seven fields of a trigger's cron expression, in order. */
export const CRON_FIELDS = [
  { name: 'second', min: 0, max: 59, title: { en: 'second', zh: '秒' } },
  { name: 'minute', min: 0, max: 59, title: { en: 'minute', zh: '分' } },
  { name: 'hour', min: 0, max: 23, title: { en: 'hour', zh: '时' } },
  { name: 'day', min: 1, max: 31, title: { en: 'day', zh: '日' } },
  {
    name: 'month',
    min: 1,
    max: 12,
    title: { en: 'month', zh: '月' },
    names: 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' '),
  },
  {
    name: 'weekday',
    min: 0,
    max: 6,
    title: { en: 'weekday', zh: '星期' },
    names: 'SUN MON TUE WED THU FRI SAT'.split(' '),
  },
  { name: 'year', min: 1970, max: 2099, title: { en: 'year', zh: '年' } },
] as const satisfies readonly CronFieldKind[];

/** What a field may hold. */
export interface CronFieldKind {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly title: Text;
  /** Names that stand for numbers, the first for `min`. */
  readonly names?: readonly string[];
}

/** The name of a field, such as `minute`. */
export type CronFieldName = (typeof CRON_FIELDS)[number]['name'];

/** One comma-separated part of a field: `from` to `to` in steps. */
export interface CronPart {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** Written as `*`, with or without a step. */
  readonly any: boolean;
}

/** A field as written. */
export interface CronFieldValue {
  readonly parts: readonly CronPart[];
  /** Plain `*`: the field restricts nothing. */
  readonly any: boolean;
}

/** The numbers that a field's value admits, in order. */
export function admitted(value: CronFieldValue, name: CronFieldName): readonly number[] {
  const { min, max } = kindOf(name);
  return Array.from({ length: max - min + 1 }, (_, index) => min + index).filter((number) =>
    admits(value, number),
  );
}

/** What a field of a name may hold. */
export function kindOf(name: CronFieldName): CronFieldKind {
  return CRON_FIELDS.find((field) => field.name === name)!;
}

/** Whether a field's value admits a number. */
export function admits({ any, parts }: CronFieldValue, value: number): boolean {
  return (
    any ||
    parts.some(({ from, to, step }) => from <= value && value <= to && (value - from) % step === 0)
  );
}
