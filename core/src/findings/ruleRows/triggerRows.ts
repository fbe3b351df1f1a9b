/** Rules about triggers in config.json. */
export const triggerRows = {
  'trigger-count': {
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'Too many triggers', zh: '触发器过多' },
    summary: { en: 'More than one trigger.', zh: '配置了多个触发器。' },
  },
  'trigger-name': {
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'Invalid trigger name', zh: '触发器名称无效' },
    summary: { en: 'A trigger without a valid name.', zh: '触发器名称缺失或无效。' },
  },
  'trigger-type': {
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'Invalid trigger type', zh: '触发器类型无效' },
    summary: { en: 'A trigger of another type than timer.', zh: '触发器类型不是 timer。' },
  },
  'trigger-cron': {
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'Invalid cron expression', zh: 'cron 表达式无效' },
    summary: {
      en: 'A cron expression that is not of the documented form.',
      zh: 'cron 表达式不符合规定的格式。',
    },
  },
  'trigger-user-context': {
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'User context in a timer', zh: '定时任务中没有用户身份' },
    summary: {
      en: "The caller's OPENID used in a function that a timer runs.",
      zh: '在由定时触发器运行的云函数中使用调用者的 OPENID。',
    },
  },
} as const;
