/** Rules about wx-server-sdk itself. */
export const sdkRows = {
  'sdk-missing': {
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    title: { en: 'wx-server-sdk missing', zh: '缺少 wx-server-sdk' },
    summary: {
      en: 'wx-server-sdk imported and not among the dependencies.',
      zh: '引用了 wx-server-sdk 却没有写入 dependencies。',
    },
  },
  'sdk-outdated': {
    severity: 'warning',
    fix: 'manual',
    since: '0.1.0',
    title: { en: 'wx-server-sdk of a wrong version', zh: 'wx-server-sdk 版本不合适' },
    summary: {
      en: 'A wx-server-sdk too old for what the function uses, too new for its runtime, or one that does not exist.',
      zh: 'wx-server-sdk 的版本低于所用功能的要求、高于运行环境所能支持的版本，或根本不存在。',
    },
  },
  'sdk-not-initialized': {
    severity: 'warning',
    fix: 'manual',
    since: '0.1.0',
    title: { en: 'cloud.init missing', zh: '没有调用 cloud.init' },
    summary: { en: 'Cloud calls and no cloud.init.', zh: '有云调用却没有调用 cloud.init。' },
  },
  'client-sdk-in-function': {
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'wx.cloud in a cloud function', zh: '在云函数中使用 wx.cloud' },
    summary: { en: 'wx.cloud inside a cloud function.', zh: '在云函数中使用 wx.cloud。' },
  },
  'server-sdk-in-client': {
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'wx-server-sdk in the mini program', zh: '在小程序端引入 wx-server-sdk' },
    summary: {
      en: "wx-server-sdk loaded by the mini program's own code.",
      zh: '小程序端代码引入了 wx-server-sdk。',
    },
  },
  'openapi-options': {
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    title: { en: 'openapi() without options', zh: 'openapi() 缺少选项' },
    summary: {
      en: 'cloud.openapi() called without an options object.',
      zh: '调用 cloud.openapi() 时没有传入选项对象。',
    },
  },
  'wx-context': {
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    title: { en: "The caller's context misread", zh: '调用上下文使用有误' },
    summary: {
      en: 'getWXContext at module level, members that it does not have, or the whole of it as a value.',
      zh: '在模块顶层调用 getWXContext、读取其中没有的字段，或把整个上下文当作值传入。',
    },
  },
} as const;
