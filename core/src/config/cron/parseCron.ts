import { cronMessages } from '../../messages/cron';
import { formatText, type Text } from '../../messages/text';
import type { Span } from '../../text/span';
import {
  CRON_FIELDS,
  type CronFieldKind,
  type CronFieldName,
  type CronFieldValue,
  type CronPart,
} from './cronField';

/** A trigger's cron expression, field by field. Times are those of UTC+8. */
export type Cron = Readonly<Record<CronFieldName, CronFieldValue>>;

/** What is wrong with an expression, at a place inside it. */
interface CronProblem {
  readonly span: Span;
  readonly message: Text;
}

/** An expression that holds, or what is wrong with it. */
export type ParsedCron =
  | { readonly ok: true; readonly cron: Cron }
  | { readonly ok: false; readonly problems: readonly CronProblem[] };

/**
 * Reads a cron expression of exactly the documented form: second, minute, hour, day, month, weekday
 * and year, separated by blanks, each with `,`, `-`, `*` and `/`, months and weekdays also by name.
 */
export function parseCron(expression: string): ParsedCron {
  const words = [...expression.matchAll(/\S+/g)];
  if (words.length !== CRON_FIELDS.length) {
    const message = formatText(cronMessages.fieldCount, { count: words.length });
    return { ok: false, problems: [{ span: { start: 0, end: expression.length }, message }] };
  }
  const problems: CronProblem[] = [];
  const fields = CRON_FIELDS.map((kind, index) => {
    const word = words[index]!;
    const reader = new FieldReader(kind, problems);
    return [kind.name, reader.read(word[0], word.index)] as const;
  });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, cron: Object.fromEntries(fields) as Record<CronFieldName, CronFieldValue> };
}

class FieldReader {
  readonly #kind: CronFieldKind;
  readonly #problems: CronProblem[];

  constructor(kind: CronFieldKind, problems: CronProblem[]) {
    this.#kind = kind;
    this.#problems = problems;
  }

  read(word: string, offset: number): CronFieldValue {
    const parts: CronPart[] = [];
    let at = offset;
    for (const item of word.split(',')) {
      const part = this.#part(item, { start: at, end: at + item.length });
      if (part !== undefined) parts.push(part);
      at += item.length + 1;
    }
    return { parts, any: word === '*' };
  }

  #part(item: string, span: Span): CronPart | undefined {
    const { min, max } = this.#kind;
    const match = /^(?:(\*)|([^-/]+)(?:-([^-/]+))?)(?:\/([^-/]+))?$/.exec(item);
    if (match === null) return this.#report(span, cronMessages.form, { text: item });
    const [, any, first, last, steps] = match;
    const from = any ? min : this.#value(first!, span);
    const to = last === undefined ? undefined : this.#value(last, span);
    if (from === undefined || (last !== undefined && to === undefined)) return undefined;
    if (to !== undefined && to < from) {
      return this.#report(span, cronMessages.reversed, { text: item });
    }
    const step = steps === undefined ? 1 : /^\d+$/.test(steps) ? Number(steps) : 0;
    if (step < 1) return this.#report(span, cronMessages.step, { text: steps! });
    const open = any !== undefined || steps !== undefined;
    return { from, to: to ?? (open ? max : from), step, any: any !== undefined };
  }

  #value(text: string, span: Span): number | undefined {
    const { min, max, names } = this.#kind;
    const name = names?.indexOf(text.toUpperCase()) ?? -1;
    if (name >= 0) return min + name;
    if (!/^\d+$/.test(text)) return this.#report(span, cronMessages.value, { text });
    const value = Number(text);
    if (value >= min && value <= max) return value;
    return this.#report(span, cronMessages.range, { text, min, max });
  }

  #report(span: Span, message: Text, values: Parameters<typeof formatText>[1]): undefined {
    const all = { ...values, field: this.#kind.title };
    this.#problems.push({ span, message: formatText(message, all) });
  }
}
