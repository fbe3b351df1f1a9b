import type { Text } from '../text';

/** Words of the cards about interfaces. */
export const cardMessages = {
  parameters: { en: 'Parameters', zh: '参数' },
  parameter: { en: 'Parameter', zh: '参数' },
  type: { en: 'Type', zh: '类型' },
  required: { en: 'Required', zh: '必填' },
  yes: { en: 'yes', zh: '是' },
  no: { en: 'no', zh: '否' },
  description: { en: 'Description', zh: '说明' },
  reply: { en: 'Reply', zh: '返回' },
  field: { en: 'Field', zh: '字段' },
  errors: { en: 'Errors', zh: '错误码' },
  limits: { en: 'Limits', zh: '限制' },
  noParameters: { en: 'It takes no parameters.', zh: '无需参数。' },
  parametersOpen: {
    en: 'Its parameters are not fully known; see its page.',
    zh: '参数尚未收录完整，请以文档为准。',
  },
  bufferReply: {
    en: 'The reply is `{ contentType, buffer }`.',
    zh: '返回 `{ contentType, buffer }`。',
  },
  moreRows: { en: '{count} more on its page', zh: '其余 {count} 项见文档' },
  retired: { en: 'Retired', zh: '已废弃' },
  retiredSince: { en: 'Retired: {since}', zh: '已废弃：{since}' },
  useInstead: { en: 'use {name}', zh: '请改用 {name}' },
  page: { en: 'Documentation', zh: '查看文档' },
  minigame: { en: 'mini games', zh: '小游戏' },
  officialAccount: { en: 'official accounts', zh: '公众号' },
  'officialAccount+miniprogram': {
    en: 'official accounts and mini programs',
    zh: '公众号与小程序',
  },
  forPlatform: { en: 'For {platform}', zh: '适用于{platform}' },
  olderDocs: {
    en: 'Documented in older pages only',
    zh: '仅见于旧版文档',
  },
  sdkSource: {
    en: 'Not documented; known from the SDK',
    zh: '文档没有记载，见于 SDK 源码',
  },
  unconfirmed: {
    en: 'Not documented; seen in published code only',
    zh: '文档没有记载，仅见于公开代码',
  },
  unverifiedParameters: {
    en: 'Its parameters were not seen in a document',
    zh: '参数未经文档核对',
  },
  notCovered: {
    en: '⚠ Cloud call does not cover it; call it over HTTPS with an access token.',
    zh: '⚠ 不支持云调用，请通过 HTTPS 携带 access_token 调用。',
  },
  inCategory: { en: '{count} interfaces', zh: '{count} 个接口' },
  requiredWhen: { en: 'required when {condition}', zh: '当 {condition} 时必填' },
  optional: { en: 'optional', zh: '选填' },
  isRequired: { en: 'required', zh: '必填' },
  default: { en: 'default {value}', zh: '默认 {value}' },
  maxLength: { en: 'at most {count} characters', zh: '最多 {count} 个字符' },
  range: { en: '{min} to {max}', zh: '{min} 至 {max}' },
  atLeast: { en: 'at least {min}', zh: '不小于 {min}' },
  atMost: { en: 'at most {max}', zh: '不大于 {max}' },
  pagePath: { en: 'a page of this mini program', zh: '本小程序的页面路径' },
  values: { en: 'Values', zh: '可选值' },
  httpsName: { en: 'over HTTPS: {name}', zh: 'HTTPS 写法：{name}' },
} satisfies Record<string, Text>;
