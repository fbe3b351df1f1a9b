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
  baselineKnown: {
    en: '{file}: {count} known problems left out',
    zh: '{file}：已忽略 {count} 个已知问题',
  },
  baselineGone: {
    en: '{file}: gone: {rule} in {path} ({count}): {code}',
    zh: '{file}：已消失：{path} 中的 {rule}（{count} 个）：{code}',
  },
  baselineUpdate: {
    en: '{file}: --update-baseline takes out what is gone',
    zh: '{file}：可用 --update-baseline 移除已消失的问题',
  },
  baselineWritten: {
    en: '{file}: {count} problems are known from now on',
    zh: '{file}：已登记 {count} 个问题，此后不再计入',
  },
  nothingChanged: {
    en: 'no cloud function differs from {revision}',
    zh: '与 {revision} 相比，没有云函数有改动',
  },
  notInFunction: {
    en: '{path} belongs to no cloud function',
    zh: '{path} 不属于任何云函数',
  },
  watching: { en: 'watching {path} for changes', zh: '正在监视 {path} 的变化' },
  markdownTitle: {
    en: '{functions} cloud functions: {errors} errors, {warnings} warnings, {others} notes and hints',
    zh: '{functions} 个云函数：{errors} 个错误，{warnings} 个警告，{others} 条信息和提示',
  },
  markdownPlace: { en: 'place', zh: '位置' },
  markdownProblem: { en: 'problem', zh: '问题' },
  markdownRule: { en: 'rule', zh: '规则' },
  markdownMore: { en: '… and {count} more', zh: '……另有 {count} 个' },
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
  infos: { en: '{count} notes', zh: '{count} 条信息' },
  oneInfo: { en: '1 note', zh: '1 条信息' },
  hints: { en: '{count} hints', zh: '{count} 个提示' },
  oneHint: { en: '1 hint', zh: '1 个提示' },
  fixable: {
    en: 'cloudcall check --fix repairs what is safe to repair.',
    zh: '运行 cloudcall check --fix，可以自动修复其中能够安全修复的问题。',
  },
  severityError: { en: 'error', zh: '错误' },
  severityWarning: { en: 'warning', zh: '警告' },
  severityInformation: { en: 'note', zh: '信息' },
  severityHint: { en: 'hint', zh: '提示' },
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
