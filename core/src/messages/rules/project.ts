import type { Text } from '../text';

/** Messages of the rules about the project around the functions. */
export const projectMessages = {
  ignored: {
    en: 'A .gitignore pattern covers {config}: unless it was committed anyway, uploading the function from a fresh clone takes its permissions away. Take it out of .gitignore.',
    zh: '{config} 在 .gitignore 的忽略范围内：如果没有单独提交过这个文件，其他人重新拉取代码后上传云函数会丢失权限。请把它从 .gitignore 中去掉。',
  },
  ciSkips: {
    en: '{tool} uploads the code but never applies permissions.openapi. After each change of permissions, upload the function once from WeChat DevTools, then allow ten minutes.',
    zh: '{tool} 只上传代码，不会应用 permissions.openapi。每次改动权限后请在微信开发者工具中上传一次云函数，再等约十分钟生效。',
  },
  rootMissing: {
    en: 'These folders look like cloud functions but no cloudfunctionRoot names them: {list}. Without it DevTools shows and uploads none of them.',
    zh: '以下文件夹看起来是云函数，但没有配置 cloudfunctionRoot：{list}。缺少该配置时开发者工具不会显示和上传它们。',
  },
  rootAbsent: {
    en: 'cloudfunctionRoot names {root}, which does not exist.',
    zh: 'cloudfunctionRoot 指向的 {root} 不存在。',
  },
  functionUnknown: {
    en: 'No cloud function of this project is called {name}. Unless it is deployed from elsewhere, the call fails with -501000.',
    zh: '项目中没有名为 {name} 的云函数。除非它在别处部署，否则调用会报 -501000。',
  },
  functionNearest: {
    en: 'No cloud function is called {name}; did you mean {nearest}? A wrong name fails with -501000: names are case-sensitive.',
    zh: '没有名为 {name} 的云函数，是不是 {nearest}？名称写错会报 -501000，大小写也要一致。',
  },
} satisfies Record<string, Text>;
