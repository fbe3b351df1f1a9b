import type { Text } from '../text';

/** Words about config.json where the editor completes or explains it. */
export const configMessages = {
  permissionsSkeleton: { en: 'declare cloud call interfaces', zh: '声明云调用接口' },
  openapiSkeleton: { en: 'interfaces that the function calls', zh: '云函数调用的接口列表' },
  triggersSkeleton: { en: 'run on a schedule', zh: '定时触发' },
  triggerName: { en: 'name of the trigger', zh: '触发器名称' },
  triggerType: { en: 'always timer', zh: '固定为 timer' },
  triggerConfig: { en: 'cron expression of seven fields', zh: '七段 cron 表达式' },
} satisfies Record<string, Text>;

/** Words of the card about a cron expression. */
export const cronCardMessages = {
  nextRuns: { en: 'Next runs (UTC+8)', zh: '接下来的执行时间（UTC+8）' },
  noRuns: { en: 'It never runs again.', zh: '不会再执行。' },
} satisfies Record<string, Text>;
