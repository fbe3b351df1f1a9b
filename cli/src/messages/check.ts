import type { Severity, Text } from '#core';

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
  fault: {
    en: 'internal error in {function} ({what}): {message}; everything else was checked; please report it',
    zh: '检查 {function} 时发生内部错误（{what}）：{message}；其余部分均已检查，请反馈给我们',
  },
  progress: {
    en: 'checking cloud functions: {done} of {total}',
    zh: '正在检查云函数：{done}/{total}',
  },
  oneFunction: { en: '1 cloud function', zh: '1 个云函数' },
  functions: { en: '{count} cloud functions', zh: '{count} 个云函数' },
  oneProblem: { en: '1 problem in {functions}', zh: '{functions}，1 个问题' },
  problems: { en: '{count} problems in {functions}', zh: '{functions}，{count} 个问题' },
  errors: { en: '{count} errors', zh: '{count} 个错误' },
  oneError: { en: '1 error', zh: '1 个错误' },
  warnings: { en: '{count} warnings', zh: '{count} 个警告' },
  oneWarning: { en: '1 warning', zh: '1 个警告' },
  infos: { en: '{count} notes', zh: '{count} 个提示' },
  oneInfo: { en: '1 note', zh: '1 个提示' },
  hints: { en: '{count} hints', zh: '{count} 个建议' },
  oneHint: { en: '1 hint', zh: '1 个建议' },
  fixable: {
    en: 'cloudcall check --fix repairs what is safe to repair.',
    zh: '运行 cloudcall check --fix，可以自动修复其中能够安全修复的问题。',
  },
  severityError: { en: 'error', zh: '错误' },
  severityWarning: { en: 'warning', zh: '警告' },
  severityInformation: { en: 'note', zh: '提示' },
  severityHint: { en: 'hint', zh: '建议' },
  tooManyWarnings: {
    en: 'too many warnings: {count}, and --max-warnings allows {limit}',
    zh: '警告有 {count} 个，超过了 --max-warnings 允许的 {limit} 个',
  },
} satisfies Record<string, Text>;

/** What severities are called in reports for people. */
export const SEVERITY_NAMES: Readonly<Record<Severity, Text>> = {
  error: CHECK.severityError,
  warning: CHECK.severityWarning,
  information: CHECK.severityInformation,
  hint: CHECK.severityHint,
};
