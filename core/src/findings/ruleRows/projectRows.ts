/** Rules about what belongs to no single function. */
export const projectRows = {
  'ci-skips-permissions': {
    severity: 'information',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'Deployment skips permissions', zh: '部署工具不应用权限' },
    summary: {
      en: 'Deployment by a tool that never applies permissions.',
      zh: '使用了不会应用权限声明的工具部署。',
    },
  },
  'misplaced-root': {
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'cloudfunctionRoot missing', zh: '没有配置 cloudfunctionRoot' },
    summary: {
      en: 'Function-like folders and no cloudfunctionRoot that names them.',
      zh: '有云函数文件夹却没有配置 cloudfunctionRoot。',
    },
  },
  'module-format': {
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'import in a CommonJS file', zh: '在 CommonJS 文件中使用 import' },
    summary: {
      en: 'import or export in a file that Node loads as CommonJS and nothing builds.',
      zh: 'Node 按 CommonJS 加载且没有构建步骤的文件中使用了 import 或 export。',
    },
  },
  'unknown-function': {
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'Unknown cloud function', zh: '云函数不存在' },
    summary: {
      en: 'A call of a cloud function by a name that none has.',
      zh: '按名称调用了不存在的云函数。',
    },
  },
  'unparsable-code': {
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'Code that cannot be parsed', zh: '代码无法解析' },
    summary: {
      en: 'Code of a function, or its package.json, that cannot be parsed.',
      zh: '云函数的代码或 package.json 无法解析。',
    },
  },
  'unused-suppression': {
    severity: 'hint',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'Unused suppression', zh: '无效的忽略注释' },
    summary: { en: 'A suppression comment that suppresses nothing.', zh: '没有作用的忽略注释。' },
  },
} as const;
