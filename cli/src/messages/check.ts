import type { Text } from '../../../core/src/messages/text';

/** What `cloudcall check` says beside its problems. */
export const CHECK = {
  nothingFound: {
    en: 'no cloud functions found in {path}',
    zh: '在 {path} 中没有找到云函数',
  },
  clean: {
    en: '{functions} checked, no problems',
    zh: '已检查 {functions}，没有问题',
  },
  oneFunction: { en: '1 cloud function', zh: '1 个云函数' },
  functions: { en: '{count} cloud functions', zh: '{count} 个云函数' },
  oneProblem: { en: '1 problem in {functions}', zh: '{functions}，1 个问题' },
  problems: { en: '{count} problems in {functions}', zh: '{functions}，{count} 个问题' },
  errors: { en: '{count} errors', zh: '错误 {count}' },
  oneError: { en: '1 error', zh: '错误 1' },
  warnings: { en: '{count} warnings', zh: '警告 {count}' },
  oneWarning: { en: '1 warning', zh: '警告 1' },
  infos: { en: '{count} notes', zh: '提示 {count}' },
  oneInfo: { en: '1 note', zh: '提示 1' },
  hints: { en: '{count} hints', zh: '建议 {count}' },
  oneHint: { en: '1 hint', zh: '建议 1' },
  fixable: {
    en: 'cloudcall check --fix repairs what is safe to repair.',
    zh: '运行 cloudcall check --fix 可自动修复能够安全修复的问题。',
  },
  severityError: { en: 'error', zh: '错误' },
  severityWarning: { en: 'warning', zh: '警告' },
  severityInformation: { en: 'note', zh: '提示' },
  severityHint: { en: 'hint', zh: '建议' },
  tooManyWarnings: {
    en: 'more warnings than the {limit} that --max-warnings allows',
    zh: '警告数超过 --max-warnings 允许的 {limit} 个',
  },
} satisfies Record<string, Text>;
