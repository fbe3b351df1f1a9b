/** Rules about which interfaces are called and which are declared. */
export const permissionRows = {
  'undeclared-interface': {
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    title: { en: 'Undeclared interface', zh: '接口未声明' },
    summary: {
      en: "A cloud call whose interface the function's config.json does not declare.",
      zh: '云调用的接口没有在云函数的 config.json 中声明。',
    },
  },
  'unused-permission': {
    severity: 'information',
    fix: 'safe',
    since: '0.1.0',
    title: { en: 'Unused permission', zh: '未使用的权限' },
    summary: {
      en: 'An entry of config.json that nothing in the function calls.',
      zh: 'config.json 中声明了云函数没有调用的接口。',
    },
  },
  'unknown-interface': {
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    title: { en: 'Unknown interface', zh: '接口不存在' },
    summary: {
      en: 'A name that no known interface has, in code or in config.json.',
      zh: '代码或 config.json 中出现了不存在的接口名。',
    },
  },
  'unsupported-interface': {
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'Unsupported interface', zh: '接口不支持云调用' },
    summary: {
      en: 'A server interface that cloud call does not cover.',
      zh: '不支持云调用的服务端接口。',
    },
  },
  'deprecated-interface': {
    severity: 'hint',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'Retired interface', zh: '接口已废弃' },
    summary: { en: 'A retired interface.', zh: '已废弃的接口。' },
  },
  'dynamic-interface': {
    severity: 'information',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'Interface cannot be known', zh: '无法确定接口' },
    summary: { en: 'A call whose interface cannot be known.', zh: '无法确定调用的是哪个接口。' },
  },
  'uncalled-openapi': {
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'Uncalled openapi object', zh: 'openapi 对象未被调用' },
    summary: {
      en: 'An openapi object awaited, or returned from an async function.',
      zh: 'await 了 openapi 对象，或从 async 函数返回了它。',
    },
  },
  'duplicate-permission': {
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    title: { en: 'Duplicate permission', zh: '权限重复声明' },
    summary: {
      en: 'The same entry twice in permissions.openapi.',
      zh: 'permissions.openapi 中有重复的条目。',
    },
  },
  'wildcard-permission': {
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    title: { en: 'Wildcard permission', zh: '权限用了通配符' },
    summary: { en: 'A wildcard such as * as an entry.', zh: '条目中使用了 * 之类的通配符。' },
  },
  'prefixed-permission': {
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    title: { en: 'Prefixed permission', zh: '权限名多了前缀' },
    summary: {
      en: 'An entry with openapi. or cloud.openapi. before the name.',
      zh: '条目的接口名前多写了 openapi. 或 cloud.openapi. 前缀。',
    },
  },
  'misplaced-permissions': {
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    title: { en: 'Misplaced permissions', zh: '权限写错位置' },
    summary: {
      en: 'Permissions under a wrong key or in a wrong file.',
      zh: '权限写错了键名或写错了文件。',
    },
  },
  'ignored-config': {
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'config.json ignored by git', zh: 'config.json 被 git 忽略' },
    summary: {
      en: 'A config.json that git ignores although it declares permissions.',
      zh: '声明了权限的 config.json 被 git 忽略。',
    },
  },
} as const;
