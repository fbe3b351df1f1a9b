import type { Text } from '#core';

/** The words of the site that no page of the project has already. */
export const SITE_TEXTS = {
  title: { en: 'Cloud Call reference', zh: '云调用参考' },
  description: {
    en: 'Every server interface of WeChat cloud calls: parameters, replies, errors, examples',
    zh: '微信云调用全部服务端接口：参数、返回、错误码与示例',
  },
  allInterfaces: { en: 'All interfaces', zh: '全部接口' },
  listIntro: {
    en: '{covered} server interfaces can be called from a cloud function by cloud call; for the {uncovered} others the list says what to do instead.',
    zh: '{covered} 个服务端接口支持云调用；另有 {uncovered} 个不支持，列表中写明了应当怎么做。',
  },
  errorCodes: { en: 'Error codes', zh: '错误码' },
  errorIntro: {
    en: 'The codes that cloud calls throw as `error.errCode`, {count} of them, with the interfaces that give each its meaning. Most often it is [-604101](#e-604101).',
    zh: '云调用抛出的 `error.errCode`，共 {count} 个，并列出各含义对应的接口。最常遇到的是 [-604101](#e-604101)。',
  },
  overHttps: {
    en: 'Call it over HTTPS with an access token.',
    zh: '通过 HTTPS 携带 access_token 调用。',
  },
  wrong: { en: 'Wrong', zh: '错误写法' },
  right: { en: 'Right', zh: '正确写法' },
  miniprogram: { en: 'Mini program', zh: '小程序' },
  minigame: { en: 'Mini game', zh: '小游戏' },
  officialAccount: { en: 'Official account', zh: '公众号' },
} as const satisfies Readonly<Record<string, Text>>;
