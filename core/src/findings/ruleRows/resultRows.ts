/** Rules about what becomes of replies and promises. */
export const resultRows = {
  'floating-call': {
    severity: 'warning',
    fix: 'manual',
    since: '0.1.0',
    title: { en: 'Unhandled promise', zh: '未处理的 Promise' },
    summary: {
      en: 'A cloud call whose promise is not handled, or is taken for the reply.',
      zh: '没有处理云调用返回的 Promise，或把 Promise 当成了调用结果。',
    },
  },
  'result-check': {
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    title: { en: 'Reply judged the wrong way', zh: '结果判断有误' },
    summary: {
      en: 'A check of a reply or an error that never works.',
      zh: '判断返回结果或错误的写法不起作用。',
    },
  },
} as const;
