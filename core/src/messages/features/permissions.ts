import type { Text } from '../text';

/** What the editor says about the permission of an interface in one function. */
export const permissionStateMessages = {
  declared: { en: '✓ declared in {config}', zh: '✓ 已在 {config} 中声明' },
  undeclared: {
    en: '✗ not declared in {config}: calls fail in the cloud with -604101',
    zh: '✗ 未在 {config} 中声明，云端调用会报 -604101',
  },
  undeclaredNoConfig: {
    en: '✗ not declared: {config} does not exist',
    zh: '✗ 未声明：{config} 不存在',
  },
  unusedEntry: {
    en: 'Nothing in {function} calls it',
    zh: '云函数 {function} 没有调用它',
  },
  usedAt: { en: 'Called in {places}', zh: '调用位置：{places}' },
  passedBy: { en: 'Its name is passed by {places}', zh: '接口名由 {places} 传入' },
  more: { en: '{count} more', zh: '另有 {count} 处' },
  /** Beside a completion of a name that the code uses and config.json lacks. */
  usedNotDeclared: { en: 'called, not declared yet', zh: '代码已调用，尚未声明' },
} satisfies Record<string, Text>;
