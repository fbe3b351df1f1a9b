import type { RuleId, Text } from '#core';

/** What each rule reports, in one line. */
export const RULE_SUMMARIES: Readonly<Record<RuleId, Text>> = {
  'undeclared-interface': {
    en: 'An interface is called that config.json does not declare.',
    zh: '调用了 config.json 没有声明的接口。',
  },
  'unused-permission': {
    en: 'An interface is declared that nothing in the function calls.',
    zh: '声明了接口，但云函数里没有代码调用它。',
  },
  'unknown-interface': {
    en: 'A name that no known interface has.',
    zh: '接口名不在已知接口之列。',
  },
  'unsupported-interface': {
    en: 'A server interface that cloud call does not cover.',
    zh: '该服务端接口不支持云调用。',
  },
  'deprecated-interface': { en: 'A retired interface.', zh: '接口已废弃。' },
  'duplicate-permission': {
    en: 'The same interface is declared twice.',
    zh: '同一接口重复声明。',
  },
  'wildcard-permission': {
    en: 'A wildcard is declared, which permits nothing.',
    zh: '声明里用了通配符，通配符不起作用。',
  },
  'prefixed-permission': {
    en: 'An entry begins with "openapi.", so it declares nothing.',
    zh: '声明项带了“openapi.”前缀，等于没有声明。',
  },
  'misplaced-permissions': {
    en: 'Permissions under a wrong key or in the wrong file.',
    zh: '权限写错了键名或写错了文件。',
  },
  'invalid-config': {
    en: 'config.json is broken or holds values of wrong types.',
    zh: 'config.json 格式损坏或值的类型不对。',
  },
  'lenient-config': {
    en: 'config.json is no strict JSON: comments, trailing commas or a BOM.',
    zh: 'config.json 不是严格的 JSON：有注释、多余的逗号或 BOM。',
  },
  'unknown-config-key': {
    en: 'A key that config.json does not have.',
    zh: 'config.json 不支持的键。',
  },
  'dynamic-interface': {
    en: 'A call whose interface cannot be known from the code.',
    zh: '从代码无法确定调用的是哪个接口。',
  },
  'ignored-config': {
    en: 'git ignores a config.json that declares permissions.',
    zh: 'config.json 声明了权限，却被 git 忽略。',
  },
  'ci-skips-permissions': {
    en: 'Deployment by a tool that never applies permissions.',
    zh: '部署所用的工具不会让权限声明生效。',
  },
  'trigger-count': { en: 'More than one trigger.', zh: '触发器多于一个。' },
  'trigger-name': { en: 'A trigger name that is not allowed.', zh: '触发器名称不合规则。' },
  'trigger-type': { en: 'A trigger type other than timer.', zh: '触发器类型不是 timer。' },
  'trigger-cron': {
    en: 'A cron expression that triggers cannot read.',
    zh: '触发器的 cron 表达式有误。',
  },
  'trigger-user-context': {
    en: "A timer-triggered function uses the caller's OPENID, which a timer does not have.",
    zh: '定时触发的云函数用了调用者的 OPENID，而定时触发没有调用者。',
  },
  'sdk-missing': {
    en: 'wx-server-sdk is imported but not in dependencies.',
    zh: '引入了 wx-server-sdk，但 dependencies 里没有它。',
  },
  'sdk-outdated': {
    en: 'wx-server-sdk is too old for what is used.',
    zh: 'wx-server-sdk 版本过低，不支持所用的功能。',
  },
  'sdk-not-initialized': {
    en: 'Cloud calls without cloud.init().',
    zh: '有云调用，却没有调用 cloud.init()。',
  },
  'client-sdk-in-function': {
    en: 'wx.cloud inside a cloud function.',
    zh: '在云函数里用了 wx.cloud。',
  },
  'openapi-options': {
    en: 'cloud.openapi() gets something that is no options object.',
    zh: '传给 cloud.openapi() 的不是选项对象。',
  },
  'uncalled-openapi': {
    en: 'An openapi object is awaited or returned without a call.',
    zh: 'openapi 对象还没调用就被 await 或返回。',
  },
  'floating-call': {
    en: 'A cloud call whose promise nobody handles.',
    zh: '没有处理云调用返回的 Promise。',
  },
  'missing-parameter': { en: 'A required parameter is missing.', zh: '缺少必填参数。' },
  'unknown-parameter': {
    en: 'A parameter that the interface does not have.',
    zh: '接口没有这个参数。',
  },
  'parameter-type': { en: 'A parameter of a wrong type.', zh: '参数类型不对。' },
  'parameter-value': { en: 'A value that is not allowed.', zh: '参数取值不在允许范围内。' },
  'parameter-case': {
    en: "A key that the SDK's renaming breaks.",
    zh: '键名会被 SDK 的大小写转换改坏。',
  },
  'access-token-parameter': {
    en: 'access_token is passed to a cloud call.',
    zh: '给云调用传了 access_token。',
  },
  'placeholder-value': {
    en: 'A placeholder of an example is left in.',
    zh: '示例里的占位值没有替换。',
  },
  'template-data': {
    en: 'Message data that the template will refuse.',
    zh: '模板消息的 data 不合要求。',
  },
  'media-value': {
    en: 'Media that is not { contentType, value: Buffer } at the top level.',
    zh: '媒体参数不是顶层的 { contentType, value: Buffer }。',
  },
  'page-path': { en: 'A page that cannot be opened like this.', zh: '页面路径有误。' },
  'scene-value': {
    en: 'A scene that is too long or has characters not allowed.',
    zh: 'scene 过长或含有不允许的字符。',
  },
  'result-check': { en: 'A result is judged in the wrong way.', zh: '返回结果的判断方式不对。' },
  'nested-cloud-id': {
    en: 'A CloudID below the top level of data stays a string.',
    zh: 'CloudID 不在 data 的顶层，不会被替换成开放数据。',
  },
  'too-many-cloud-ids': {
    en: 'More than five CloudIDs in one call.',
    zh: '一次调用里的 CloudID 超过五个。',
  },
  'raw-cloud-id': {
    en: 'A cloudID is passed without wx.cloud.CloudID().',
    zh: 'cloudID 没有用 wx.cloud.CloudID() 包装。',
  },
  'base-library': {
    en: 'libVersion is below what CloudID needs.',
    zh: 'libVersion 低于 CloudID 所需的基础库版本。',
  },
  'open-data-argument': {
    en: 'getOpenData without a list.',
    zh: '调用 getOpenData 没有传 list。',
  },
  'open-data-error': {
    en: 'Open data is read without looking at errCode.',
    zh: '没有检查 errCode 就读取开放数据。',
  },
  'push-list-shape': {
    en: 'event.List is taken for an array, but may be one object.',
    zh: '把 event.List 当成数组，而它也可能是单个对象。',
  },
  'push-reply': {
    en: 'A message push handler that does not reply.',
    zh: '处理消息推送的函数没有回复。',
  },
  'misplaced-root': {
    en: 'Cloud functions that no cloudfunctionRoot names.',
    zh: '有云函数，但 cloudfunctionRoot 没有指向它们。',
  },
  'unused-suppression': {
    en: 'A suppression comment that suppresses nothing.',
    zh: '抑制注释没有抑制任何问题。',
  },
};
