import type { Locale, Text } from '#core';

/** What `list`, `interfaces`, `declare` and `explain` say. */
export const COMMANDS = {
  uses: { en: 'uses', zh: '使用' },
  declares: { en: 'declares', zh: '声明' },
  undeclared: { en: 'not declared', zh: '未声明' },
  unused: { en: 'not used', zh: '未使用' },
  nothing: { en: 'nothing', zh: '无' },
  incomplete: {
    en: 'not known',
    zh: '无法确定',
  },
  noInterface: {
    en: 'no interface matches "{words}"',
    zh: '没有与“{words}”匹配的接口',
  },
  retired: { en: 'retired', zh: '已废弃' },
  retiredNote: { en: 'retired. {text}', zh: '已废弃。{text}' },
  retiredFor: { en: 'retired, use {name}', zh: '已废弃，请改用 {name}' },
  unconfirmed: { en: 'not documented for cloud call', zh: '文档未注明支持云调用' },
  notCovered: { en: 'no cloud call, use HTTPS', zh: '不支持云调用，请用 HTTPS' },
  declareWhat: {
    en: 'declare needs a function and at least one interface: cloudcall declare notify subscribeMessage.send',
    zh: 'declare 需要指定云函数和至少一个接口，例如：cloudcall declare notify subscribeMessage.send',
  },
  declared: {
    en: '{path} now declares {names}. Upload the function, then allow ten minutes.',
    zh: '{path} 已声明 {names}。请上传云函数，再等约十分钟生效。',
  },
  alreadyDeclared: {
    en: '{path} already declares {names}.',
    zh: '{path} 已经声明过 {names}，无需改动。',
  },
  sdkAbility: {
    en: 'Part of the SDK, not a cloud call interface: call {right}, which needs no declaration.',
    zh: 'SDK 自带的能力，不是云调用接口：请直接调用 {right}，无需声明权限。',
  },
  unknownName: {
    en: '{name} is not a known interface; it was declared all the same',
    zh: '{name} 不是已知接口，仍按原样写入',
  },
  unknownNameNearest: {
    en: '{name} is not a known interface, did you mean {nearest}? It was declared all the same',
    zh: '{name} 不是已知接口，是不是 {nearest}？仍按原样写入',
  },
  typesWritten: {
    en: '{path} was written; make sure that tsconfig.json or jsconfig.json includes it.',
    zh: '已生成 {path}，请确认 tsconfig.json 或 jsconfig.json 的 include 包含它。',
  },
  explainWhat: {
    en: 'say what to explain: an interface, an error code, a line of a log, a rule, or a function and an interface',
    zh: '请指定要解释的内容：接口、错误码、一行日志、规则，或者云函数加接口',
  },
  unknownTopic: {
    en: '"{topic}" is not a known interface, error code or rule; cloudcall interfaces searches by words',
    zh: '“{topic}”不是已知的接口、错误码或规则；按关键词查找请用 cloudcall interfaces',
  },
  unknownTopicNearest: {
    en: '"{topic}" is not a known interface, error code or rule; did you mean {nearest}?',
    zh: '“{topic}”不是已知的接口、错误码或规则，是不是 {nearest}？',
  },
  mistakenName: {
    en: 'No interface has this name; write {right}.',
    zh: '没有这个接口，应写作 {right}。',
  },
  unknownCode: { en: 'error code {code} is not known', zh: '没有收录错误码 {code} 的说明' },
  codeInterfaces: { en: 'for {names}', zh: '见于 {names}' },
  codeMoreInterfaces: {
    en: 'for {names} and {more} more',
    zh: '见于 {names} 等 {total} 个接口',
  },
  codeNotPermitted: {
    en: 'Declare the interface in the config.json of the function that calls it (cloudcall check --fix does), upload the function, then allow ten minutes.',
    zh: '请在调用它的云函数的 config.json 中声明该接口（可用 cloudcall check --fix），上传云函数，再等约十分钟生效。',
  },
  completionShell: {
    en: 'say for which shell: cloudcall completion bash, zsh or fish',
    zh: '请指定 shell：cloudcall completion bash、zsh 或 fish',
  },
  limits: { en: 'Limits: {text}', zh: '限制：{text}' },
  note: { en: 'Note: {text}', zh: '说明：{text}' },
  parameters: { en: 'Parameters', zh: '参数' },
  required: { en: 'required', zh: '必填' },
  reply: { en: 'Reply', zh: '返回' },
  errors: { en: 'Errors', zh: '错误码' },
  describedValues: { en: '{text}: {list}', zh: '{text}：{list}' },
  moreErrors: { en: '… and {count} more', zh: '……另有 {count} 个' },
  ruleSeverity: { en: 'Severity: {severity}', zh: '级别：{severity}' },
  rulePage: { en: 'More: {url}', zh: '详见：{url}' },
  notUsed: {
    en: '{function} does not use {name}',
    zh: '云函数 {function} 没有使用 {name}',
  },
  notUsedIncomplete: {
    en: '{function} does not use {name} as far as can be seen; not everything can be known: {places}',
    zh: '在能够确定的代码里，云函数 {function} 没有使用 {name}；但这些位置无法确定：{places}',
  },
  isDeclared: { en: 'declared in {path}', zh: '已在 {path} 中声明' },
  isUndeclared: { en: 'not declared in {path}', zh: '未在 {path} 中声明' },
} satisfies Record<string, Text>;

/** What a step on the way to a use is. */
export const STEP_NAMES = {
  import: { en: 'imported', zh: '引入' },
  variable: { en: 'stored in a variable', zh: '存入变量' },
  property: { en: 'kept in a property', zh: '存入属性' },
  argument: { en: 'passed as an argument', zh: '作为参数传入' },
  return: { en: 'returned', zh: '返回' },
  name: { en: 'named', zh: '接口名由此而来' },
  callFunction: { en: 'named by the caller', zh: '调用方传来的名称' },
  comment: { en: 'named in a comment', zh: '注释中写明' },
  use: { en: 'used', zh: '使用' },
} satisfies Record<string, Text>;

/** Why something cannot be known. */
export const REASONS = {
  'name-from-event': { en: "name from the caller's event", zh: '接口名来自调用方的 event' },
  'dynamic-name': { en: 'computed name', zh: '接口名在运行时才拼出来' },
  'value-escapes': { en: 'handed to unknown code', zh: '传给了无法分析的代码' },
  'unknown-receiver': { en: 'not known to be wx-server-sdk', zh: '不能确定是 wx-server-sdk' },
  'computed-require': { en: 'computed require', zh: 'require 的路径在运行时才能确定' },
  'outside-workspace': { en: 'file outside the workspace', zh: '文件在工作区之外' },
  'unparsable-file': { en: 'syntax error', zh: '文件有语法错误' },
  'too-complex': { en: 'too complex', zh: '代码过于复杂' },
} satisfies Record<string, Text>;

/** A text with a remark in the brackets of the language. */
export function bracketed(text: string, remark: string, locale: Locale): string {
  return locale === 'zh-cn' ? `${text}（${remark}）` : `${text} (${remark})`;
}
