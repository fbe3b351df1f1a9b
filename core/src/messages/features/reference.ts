import type { Text } from '../text';

/** Words of the reference pages of interfaces and error codes. */
export const referenceMessages = {
  call: { en: 'Call', zh: '调用' },
  declaration: {
    en: 'Declare it in the `config.json` of the function:',
    zh: '在云函数的 `config.json` 中声明：',
  },
  fact: { en: '- {name}: {value}', zh: '- {name}：{value}' },
  platform: { en: 'Platform', zh: '适用平台' },
  miniprogram: { en: 'mini programs', zh: '小程序' },
  category: { en: 'Category', zh: '分类' },
  https: { en: 'HTTPS interface', zh: 'HTTPS 接口' },
  thirdParty: { en: 'Third-party platforms', zh: '第三方平台' },
  thirdPartyYes: { en: 'may call it on behalf of the account', zh: '可代账号调用' },
  thirdPartyNo: { en: 'cannot call it on behalf of the account', zh: '不可代账号调用' },
  valuesOf: { en: 'Values of {name}', zh: '{name} 的可选值' },
  noteOf: { en: '{name}: {note}', zh: '{name}：{note}' },
  keyKinds: { en: 'Template variables', zh: '模板变量' },
  keyKindsIntro: {
    en: 'The kind of a variable is told by the beginning of its key, such as `thing1`.',
    zh: '变量的类型由键名的开头决定，例如 `thing1`。',
  },
  keyKind: { en: 'Kind', zh: '类型' },
  nothingElse: {
    en: 'Nothing but `errCode` and `errMsg` comes back.',
    zh: '除 `errCode` 和 `errMsg` 外没有其他返回内容。',
  },
  replyOpen: {
    en: 'Its reply is not fully known; see its page.',
    zh: '返回内容尚未收录完整，请以文档为准。',
  },
  replyExample: { en: 'As the SDK hands it over:', zh: '云函数从 SDK 得到的返回：' },
  errorsIntro: {
    en: 'A call that fails throws an error with `errCode` and `errMsg`.',
    zh: '调用失败时抛出带 `errCode` 和 `errMsg` 的错误。',
  },
  generalErrors: {
    en: 'Beside these, any cloud call can fail with {code} (not declared, or the permission is not in effect yet).',
    zh: '此外，任何云调用都可能抛出 {code}（未声明，或权限尚未生效）。',
  },
  onlyGeneralErrors: {
    en: 'It has no codes of its own. Any cloud call can fail with {code} (not declared, or the permission is not in effect yet).',
    zh: '没有专属的错误码。任何云调用都可能抛出 {code}（未声明，或权限尚未生效）。',
  },
  errorsOpen: {
    en: 'Its errors were not seen in a document; there may be others.',
    zh: '错误码未经文档核实，可能还有其他。',
  },
  example: { en: 'Example', zh: '完整示例' },
  related: { en: 'Related', zh: '相关' },
  sameHttps: {
    en: 'Another name of the same interface (each has to be declared as it is called): {names}',
    zh: '同一接口的其他名称（调用哪个就声明哪个）：{names}',
  },
  exampleName: {
    en: 'The official example calls it {names}',
    zh: '官方示例中的写法：{names}',
  },
  replacedBy: { en: 'Use instead: {names}', zh: '请改用：{names}' },
  replaces: { en: 'It replaces: {names}', zh: '用于替代：{names}' },
  neighbours: { en: 'In the same category: {names}', zh: '同一分类：{names}' },
  rules: { en: 'Rules of the checker: {names}', zh: '检查规则：{names}' },
  officialPage: { en: 'Official page', zh: '官方文档' },
  oldPage: { en: 'Official page (older)', zh: '官方文档（旧版）' },
  errorTitle: { en: 'Error code {code}', zh: '错误码 {code}' },
  generalMeaning: { en: 'Any cloud call', zh: '任意云调用' },
  meaning: { en: 'Meaning', zh: '含义' },
  where: { en: 'Interfaces', zh: '接口' },
  moreInterfaces: { en: 'and {count} more', zh: '等 {total} 个接口' },
  notPermittedSteps: {
    en: 'Declare the interface in the `config.json` of the function under `permissions.openapi`, upload the function, then allow ten minutes.',
    zh: '在云函数的 `config.json` 的 `permissions.openapi` 中声明该接口，重新上传云函数，然后等待约十分钟生效。',
  },
} satisfies Record<string, Text>;
