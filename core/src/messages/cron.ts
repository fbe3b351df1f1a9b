import type { Text } from './text';

/** What can be wrong with a trigger's cron expression. */
export const cronMessages = {
  fieldCount: {
    en: 'A trigger needs seven fields (second minute hour day month weekday year); this has {count}. For example "0 0 9 * * * *" runs every day at 09:00.',
    zh: '触发器的 cron 表达式需要七个字段（秒 分 时 日 月 星期 年），这里有 {count} 个。例如 "0 0 9 * * * *" 表示每天 09:00 运行。',
  },
  form: {
    en: '"{text}" cannot be read as a {field}: only numbers and , - * / are allowed.',
    zh: '“{text}”不能用于“{field}”字段：只支持数字以及 , - * / 这几种符号。',
  },
  value: {
    en: '"{text}" is not a valid {field}: only numbers and , - * / are allowed (no L, W, ? or #).',
    zh: '“{text}”不能用于“{field}”字段：只支持数字以及 , - * / 这几种符号（不支持 L、W、?、#）。',
  },
  range: {
    en: '{text} is out of range: the {field} goes from {min} to {max}.',
    zh: '{text} 超出范围：“{field}”字段的取值为 {min} 到 {max}。',
  },
  reversed: {
    en: '{text} runs backwards: the {field} range must begin with the smaller value.',
    zh: '{text} 的起止颠倒：“{field}”字段的范围应从小到大。',
  },
  step: {
    en: '"{text}" is not a valid step for the {field}; use a whole number of at least 1.',
    zh: '“{text}”不能作为“{field}”字段的步长，应为不小于 1 的整数。',
  },
} satisfies Record<string, Text>;

/** Words that describe a cron expression. */
export const cronWords = {
  whole: { en: '{date} {time}', zh: '{date}{time}' },
  everyDay: { en: 'every day', zh: '每天' },
  weekdays: { en: 'every {list}', zh: '每{list}' },
  weekdayRange: { en: '{list}', zh: '每{list}' },
  days: { en: 'on day {list} of the month', zh: '每月 {list} 日' },
  daysInMonths: { en: 'on day {list}', zh: ' {list} 日' },
  either: { en: '{days} or {weekdays}', zh: '{days}或{weekdays}' },
  months: { en: '{date} in {list}', zh: '{list}{date}' },
  years: { en: 'in {list} {date}', zh: '{list} 年，{date}' },
  at: { en: 'at {list}', zh: ' {list}' },
  every: { en: 'every {unit}', zh: '，每{unit}' },
  everyFew: { en: 'every {step} {unit}s', zh: '，每 {step} {unit}' },
  inHours: { en: '{time} from hour {list}', zh: '，{list} 时内{time}' },
  fields: {
    en: 'at hour {hours}, minute {minutes}, second {seconds}',
    zh: '（时：{hours}，分：{minutes}，秒：{seconds}）',
  },
  any: { en: 'any', zh: '每' },
  and: { en: '{list} and {last}', zh: '{list}和{last}' },
  comma: { en: '{list}, {next}', zh: '{list}、{next}' },
  range: { en: '{from} to {to}', zh: '{from} 至 {to}' },
  namedRange: { en: '{from} to {to}', zh: '{from}至{to}' },
  steps: { en: 'every {step} from {from}', zh: '自 {from} 起每隔 {step}' },
  stepsTo: { en: 'every {step} from {from} to {to}', zh: '{from} 至 {to} 每隔 {step}' },
} satisfies Record<string, Text>;

/** The units of a day's time. */
export const timeUnits = {
  second: { en: 'second', zh: '秒' },
  minute: { en: 'minute', zh: '分钟' },
  hour: { en: 'hour', zh: '小时' },
} satisfies Record<string, Text>;

/** The days of the week, Sunday first. */
export const WEEKDAY_NAMES: readonly Text[] = [
  { en: 'Sunday', zh: '周日' },
  { en: 'Monday', zh: '周一' },
  { en: 'Tuesday', zh: '周二' },
  { en: 'Wednesday', zh: '周三' },
  { en: 'Thursday', zh: '周四' },
  { en: 'Friday', zh: '周五' },
  { en: 'Saturday', zh: '周六' },
];

/** The months, January first. */
export const MONTH_NAMES: readonly Text[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
].map((en, index) => ({ en, zh: `${index + 1} 月` }));
