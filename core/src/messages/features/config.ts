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

/** Cron expressions worth offering, with what they mean. Times are in UTC+8. */
export const cronPresets: readonly { readonly cron: string; readonly meaning: Text }[] = [
  { cron: '0 */5 * * * * *', meaning: { en: 'every five minutes', zh: '每 5 分钟' } },
  { cron: '0 0 * * * * *', meaning: { en: 'every hour, on the hour', zh: '每小时整点' } },
  { cron: '0 0 9 * * * *', meaning: { en: 'every day at 09:00', zh: '每天 09:00' } },
  {
    cron: '0 0 9 * * MON-FRI *',
    meaning: { en: 'Monday to Friday at 09:00', zh: '周一至周五 09:00' },
  },
  { cron: '0 30 8 * * MON *', meaning: { en: 'every Monday at 08:30', zh: '每周一 08:30' } },
  {
    cron: '0 0 2 1 * * *',
    meaning: { en: 'on the 1st of each month at 02:00', zh: '每月 1 日 02:00' },
  },
  { cron: '*/30 * * * * * *', meaning: { en: 'every 30 seconds', zh: '每 30 秒' } },
];
