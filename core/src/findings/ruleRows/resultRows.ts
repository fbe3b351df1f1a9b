/** Rules about what becomes of replies and promises. */
export const resultRows = {
  'floating-call': {
    severity: 'warning',
    fix: 'manual',
    since: '0.1.0',
    title: { en: 'Unhandled promise', zh: '未处理的 Promise' },
    summary: {
      en: 'A cloud call whose promise nobody handles, or is taken for the reply.',
      zh: '没有处理云调用返回的 Promise，或把 Promise 当成了调用结果。',
    },
  },
  'result-check': {
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'Reply judged the wrong way', zh: '结果判断有误' },
    summary: {
      en: 'A result judged by an errCode that can only be 0.',
      zh: '用恒为 0 的 errCode 判断结果。',
    },
  },
} as const;
