/** Rules about config.json as a file. */
export const configRows = {
  'invalid-config': {
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    title: { en: 'Invalid config.json', zh: 'config.json 无效' },
    summary: {
      en: 'A config.json that is not valid JSON, or has values of wrong types.',
      zh: 'config.json 不是有效的 JSON，或值的类型不对。',
    },
  },
  'lenient-config': {
    severity: 'warning',
    fix: 'manual',
    since: '0.1.0',
    title: { en: 'Lenient config.json', zh: 'config.json 不规范' },
    summary: {
      en: 'Comments, trailing commas or a byte order mark in config.json.',
      zh: 'config.json 中有注释、多余的逗号或 BOM。',
    },
  },
  'unknown-config-key': {
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'Unknown key in config.json', zh: 'config.json 中有未知的键' },
    summary: { en: 'A key that config.json does not have.', zh: 'config.json 中有它不支持的键。' },
  },
} as const;
