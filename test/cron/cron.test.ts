import { describe, expect, it } from 'vitest';
import { describeCron } from '../../core/src/config/cron/describeCron';
import { nextRuns } from '../../core/src/config/cron/nextRuns';
import { parseCron } from '../../core/src/config/cron/parseCron';

const words: readonly [expression: string, en: string, zh: string][] = [
  ['0 0 9 * * * *', 'every day at 09:00', '每天 09:00'],
  ['15 30 9,18 * * * *', 'every day at 09:30:15 and 18:30:15', '每天 09:30:15和18:30:15'],
  ['0 */5 * * * * *', 'every 5 minutes', '每 5 分钟'],
  ['0 0/5 * * * * *', 'every 5 minutes', '每 5 分钟'],
  ['*/2 * * * * * *', 'every 2 seconds', '每 2 秒'],
  ['* * * * * * *', 'every second', '每秒'],
  ['0 0 * * * * *', 'every hour', '每小时'],
  ['0 0 */2 * * * *', 'every 2 hours', '每 2 小时'],
  ['0 0 9 * * MON-FRI *', 'Monday to Friday at 09:00', '每周一至周五 09:00'],
  ['0 0 12 * * MON *', 'every Monday at 12:00', '每周一 12:00'],
  ['0 0 2 1 * * *', 'on day 1 of the month at 02:00', '每月 1 日 02:00'],
  [
    '0 0 2 1 * 1-5 *',
    'on day 1 of the month or every Monday to Friday at 02:00',
    '每月 1 日或每周一至周五 02:00',
  ],
  ['0 15 10 1 JAN * 2027', 'in 2027 on day 1 in January at 10:15', '2027 年，1 月 1 日 10:15'],
  [
    '0 */30 9-17 * * 1,2,3 *',
    'every Monday, Tuesday and Wednesday every 30 minutes from hour 9 to 17',
    '每周一、周二和周三，9 至 17 时内每 30 分钟',
  ],
  [
    '5 1-59/7 3-20 * * * *',
    'every day at hour 3 to 20, minute every 7 from 1, second 5',
    '每天（时：3 至 20，分：自 1 起每隔 7，秒：5）',
  ],
];

const wrong: readonly [expression: string, marked: string, en: RegExp][] = [
  ['0 9 * * *', '0 9 * * *', /seven fields .* this has 5/],
  ['0 0 9 * * *', '0 0 9 * * *', /this has 6/],
  ['', '', /this has 0/],
  ['0 0 9 L * * *', 'L', /"L" is not a valid day/],
  ['0 0 9 ? * 1 *', '?', /"\?" is not a valid day/],
  ['60 0 9 * * * *', '60', /second goes from 0 to 59/],
  ['0 0 24 * * * *', '24', /hour goes from 0 to 23/],
  ['0 0 9 0 * * *', '0', /day goes from 1 to 31/],
  ['0 0 9 * * 7 *', '7', /weekday goes from 0 to 6/],
  ['0 0 9 * 13 * *', '13', /month goes from 1 to 12/],
  ['0 0 9 * * * 1969', '1969', /year goes from 1970 to 2099/],
  ['0 0 9-5 * * * *', '9-5', /runs backwards/],
  ['0 */0 9 * * * *', '*/0', /not a valid step for the minute/],
  ['0 1--2 9 * * * *', '1--2', /cannot be read as a minute/],
  ['0 0 9,,10 * * * *', '', /cannot be read as a hour/],
  ['0 0 9 * MONDAY * *', 'MONDAY', /"MONDAY" is not a valid month/],
];

const runs: readonly [expression: string, after: string, next: string[]][] = [
  [
    '0 0 9 * * * *',
    '2026-11-22T00:59:59Z',
    ['2026-11-22T01:00:00.000Z', '2026-11-23T01:00:00.000Z'],
  ],
  [
    '0 0 9 * * * *',
    '2026-11-22T01:00:00Z',
    ['2026-11-23T01:00:00.000Z', '2026-11-24T01:00:00.000Z'],
  ],
  [
    '0 0 0 1 1 * *',
    '2026-11-22T01:00:00Z',
    ['2026-12-31T16:00:00.000Z', '2027-12-31T16:00:00.000Z'],
  ],
  [
    '0 0 0 13 * 5 2026',
    '2026-11-10T00:00:00Z',
    ['2026-11-12T16:00:00.000Z', '2026-11-19T16:00:00.000Z'],
  ],
  [
    '*/30 * * * * * *',
    '2026-11-22T00:00:10Z',
    ['2026-11-22T00:00:30.000Z', '2026-11-22T00:01:00.000Z'],
  ],
  ['0 0 0 29 2 * 2027', '2026-01-01T00:00:00Z', []],
  ['0 0 0 1 1 * 1999', '2026-01-01T00:00:00Z', []],
];

describe('cron of triggers', () => {
  it.each(words)('%s is "%s"', (expression, en, zh) => {
    const parsed = parseCron(expression);
    if (!parsed.ok) throw new Error(parsed.problems[0]?.message.en);
    expect(describeCron(parsed.cron)).toEqual({ en, zh });
  });

  it.each(wrong)('%s is wrong at "%s"', (expression, marked, en) => {
    const parsed = parseCron(expression);
    if (parsed.ok) throw new Error('read without a problem');
    const [{ span, message }] = parsed.problems as [(typeof parsed.problems)[0]];
    expect(expression.slice(span.start, span.end)).toBe(marked);
    expect(message.en).toMatch(en);
  });

  it.each(runs)('%s after %s', (expression, after, next) => {
    const parsed = parseCron(expression);
    if (!parsed.ok) throw new Error(parsed.problems[0]?.message.en);
    const times = nextRuns(parsed.cron, Date.parse(after), 2);
    expect(times.map((time) => new Date(time).toISOString())).toEqual(next);
  });

  it('reports every wrong field', () => {
    const parsed = parseCron('99 99 9 * * * *');
    expect(parsed.ok ? 0 : parsed.problems.length).toBe(2);
  });
});
