import type { Text } from '../text';

/** Words about config.json where the editor completes or explains it. */
export const configMessages = {
  permissionsSkeleton: { en: 'declare cloud call interfaces', zh: '声明云调用接口' },
  openapiSkeleton: { en: 'interfaces that the function calls', zh: '云函数调用的接口列表' },
  triggersSkeleton: { en: 'run on a schedule', zh: '定时触发' },
  triggerName: { en: 'name of the trigger', zh: '触发器名称' },
  triggerType: { en: 'always timer', zh: '固定为 timer' },
  triggerConfig: { en: 'cron expression of seven fields', zh: '七个字段的 cron 表达式' },
} satisfies Record<string, Text>;

/** Words of the card about a cron expression. */
export const cronCardMessages = {
  nextRuns: { en: 'Next runs (UTC+8)', zh: '接下来的执行时间（UTC+8）' },
  noRuns: { en: 'It never runs again.', zh: '不会再执行。' },
} satisfies Record<string, Text>;

/** What the keys of config.json are for, by their path; `*` stands for any index. */
export const configKeyMessages: Readonly<Record<string, Text>> = {
  permissions: {
    en: 'What the cloud function may do. Takes effect when WeChat DevTools upload the function; allow ten minutes.',
    zh: '云函数的权限。在微信开发者工具中上传云函数后生效，约需十分钟。',
  },
  'permissions.openapi': {
    en: 'The interfaces that the function calls, each by its full name, such as `"security.msgSecCheck"`. There is no wildcard; what is missing here fails with -604101.',
    zh: '云函数调用的接口，逐个写出全名，如 `"security.msgSecCheck"`，不支持通配符。未写在此处的接口，调用时报 -604101。',
  },
  triggers: {
    en: 'Runs the function on a schedule: one trigger at most. It has to be uploaded separately ("Upload triggers" in DevTools).',
    zh: '定时运行云函数，最多一个触发器。触发器需单独上传（开发者工具中的“上传触发器”）。',
  },
  'triggers.*.name': {
    en: 'Name of the trigger: a letter, then letters, digits, `-` and `_`, 60 at most.',
    zh: '触发器名称：以字母开头，只含字母、数字、`-` 和 `_`，最多 60 个字符。',
  },
  'triggers.*.type': { en: 'Always `timer`.', zh: '固定为 `timer`。' },
  'triggers.*.config': {
    en: 'Cron expression of seven fields: second, minute, hour, day, month, weekday, year. The zone is UTC+8.',
    zh: '七个字段的 cron 表达式：秒 分 时 日 月 星期 年，时区为 UTC+8。',
  },
};
