import type { Text } from '../text';

/** What is said of a cloud function where code calls it by name. */
export const functionNameMessages = {
  at: { en: 'cloud function in {path}', zh: '云函数，位于 {path}' },
  calls: { en: 'Interfaces that it calls:', zh: '调用的接口：' },
  notDeclared: { en: 'not declared', zh: '未声明' },
  runs: { en: 'Runs by timer:', zh: '定时触发：' },
} satisfies Record<string, Text>;

/** Where a value that completion offers comes from. */
export const projectValueMessages = {
  page: { en: 'page in {file}', zh: '{file} 中的页面' },
  template: { en: 'template in {file}', zh: '模板 ID，见 {file}' },
  caller: { en: "the caller's openid", zh: '调用者的 openid' },
  event: { en: 'from the event', zh: '来自 event' },
} satisfies Record<string, Text>;
