import type { Text } from '../text';

/** Messages of the rules about triggers. */
export const triggerMessages = {
  count: {
    en: 'A function can have one trigger only, so this one is not created. Give it a function of its own, or put both times into one cron expression.',
    zh: '一个云函数只能有一个触发器，这一个不会生效。请为它另建云函数，或把两个时间写进同一个 cron 表达式。',
  },
  missingName: {
    en: 'This trigger has no name. Add "name": letters, digits, - and _, beginning with a letter, 60 characters at most.',
    zh: '触发器缺少 name。请补上：由字母、数字、- 和 _ 组成，以字母开头，最多 60 个字符。',
  },
  name: {
    en: '"{name}" is not a valid trigger name: use letters, digits, - and _, beginning with a letter, 60 characters at most.',
    zh: '“{name}”不是有效的触发器名称：只能由字母、数字、- 和 _ 组成，以字母开头，最多 60 个字符。',
  },
  missingType: {
    en: 'This trigger has no type. Add "type": "timer".',
    zh: '触发器缺少 type，请补上 "type": "timer"。',
  },
  type: {
    en: '{type} is not a trigger type; "timer" is the only one.',
    zh: '{type} 不是有效的触发器类型，只支持 "timer"。',
  },
  missingCron: {
    en: 'This trigger has no config. Add a cron expression of seven fields, for example "config": "0 0 9 * * * *" (every day at 09:00).',
    zh: '触发器缺少 config。请补上七个字段的 cron 表达式，例如 "config": "0 0 9 * * * *"（每天 09:00）。',
  },
  everySecond: {
    en: 'The * in the seconds field runs the function every second of the given time. To run it once, write 0 there: "0 0 8 * * * *" is every day at 08:00.',
    zh: '秒字段为 * 时，在后面指定的时间内每秒都会触发一次。如果只想触发一次，请把秒写成 0，例如 "0 0 8 * * * *" 表示每天 08:00。',
  },
  cronType: {
    en: 'The config of a trigger is a cron expression in quotes, for example "0 0 9 * * * *" (every day at 09:00).',
    zh: '触发器的 config 应为字符串形式的 cron 表达式，例如 "0 0 9 * * * *"（每天 09:00）。',
  },
  userContext: {
    en: 'A timer calls this function, and then there is no user: OPENID is undefined here and the parameter is dropped. Read the recipient from the database or the event.',
    zh: '该云函数由定时触发器调用，此时没有用户，OPENID 为 undefined，参数会被丢弃。请从数据库或 event 中取得接收者。',
  },
  activeUser: {
    en: 'A timer calls this function, and this check accepts only users who have opened the mini program within two hours (61010 otherwise).',
    zh: '该云函数由定时触发器调用，而此接口只支持近两小时内打开过小程序的用户，否则返回 61010。',
  },
} satisfies Record<string, Text>;
