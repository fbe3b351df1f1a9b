import type { Text } from '#core';

/** What the command line says about itself and about wrong input. */
export const USAGE = {
  noCommand: {
    en: 'say what to do: {commands} (cloudcall --help tells more)',
    zh: '请指定命令：{commands}（cloudcall --help 查看说明）',
  },
  unknownCommand: {
    en: 'there is no command "{command}"; there are {commands}',
    zh: '没有命令“{command}”；可用的有 {commands}',
  },
  unknownOption: {
    en: '{command} has no option {option} ({help} lists them)',
    zh: '{command} 没有选项 {option}（{help} 列出全部选项）',
  },
  missingValue: { en: '{option} needs a value', zh: '{option} 缺少值' },
  needlessWord: {
    en: '{command} takes options only, not "{word}"',
    zh: '{command} 只接受选项，不接受“{word}”',
  },
  needlessHelpWord: {
    en: 'help takes one command, not "{word}" too',
    zh: 'help 只接受一个命令，不接受多余的“{word}”',
  },
  needlessValue: { en: '{option} takes no value', zh: '{option} 不接受值' },
  wrongChoice: {
    en: '{option} must be one of {choices}, not "{value}"',
    zh: '{option} 只能是 {choices} 之一，不能是“{value}”',
  },
  wrongNumber: {
    en: '{option} must be a whole number of 0 or more, not "{value}"',
    zh: '{option} 必须是不小于 0 的整数，不能是“{value}”',
  },
  wrongReport: {
    en: '--report must look like sarif=FILE, with one of {formats}; not "{value}"',
    zh: '--report 的写法是 sarif=文件，格式为 {formats} 之一；不能是“{value}”',
  },
  wrongRule: {
    en: '--rule must look like undeclared-interface=error, not "{value}"',
    zh: '--rule 的写法是 undeclared-interface=error，不能是“{value}”',
  },
  unknownRule: {
    en: 'there is no rule "{rule}"',
    zh: '没有规则“{rule}”',
  },
  unknownRuleNearest: {
    en: 'there is no rule "{rule}"; did you mean {nearest}?',
    zh: '没有规则“{rule}”，是不是 {nearest}？',
  },
  together: {
    en: '{first} and {second} cannot be used together',
    zh: '{first} 与 {second} 不能同时使用',
  },
  stdinFile: {
    en: '--stdin needs --stdin-filename: the path that the text is to be checked as',
    zh: '--stdin 需要 --stdin-filename 指明文本对应的路径',
  },
  noMatch: { en: 'nothing matches {path}', zh: '没有与 {path} 匹配的文件或文件夹' },
  missingPath: { en: '{path} does not exist', zh: '{path} 不存在' },
  missingFunctionPath: {
    en: '{path} does not exist; name a cloud function by its folder here, as in cloudfunctions/{path}',
    zh: '{path} 不存在；这里要写云函数的文件夹路径，例如 cloudfunctions/{path}',
  },
  rootNotFolder: { en: '{path} is not a folder', zh: '{path} 不是文件夹' },
  outsideRoot: {
    en: '{path} lies outside {root}; --root sets another root',
    zh: '{path} 不在 {root} 之内；可用 --root 另行指定根目录',
  },
  noCwd: {
    en: 'the working folder no longer exists; change to one that does',
    zh: '当前文件夹已不存在；请先切换到存在的文件夹',
  },
  inaccessible: { en: 'cannot get at {path} ({reason})', zh: '无法访问 {path}（{reason}）' },
  unreadable: { en: 'cannot read {path} ({reason})', zh: '无法读取 {path}（{reason}）' },
  noBaseline: {
    en: '{path} is no file of known problems; --update-baseline writes one elsewhere',
    zh: '{path} 不是已知问题文件；可用 --update-baseline 另写一份',
  },
  nameNotUtf8: { en: 'its name is not UTF-8', zh: '文件名不是 UTF-8 编码' },
  leadsOutside: {
    en: 'a link that leads out of the root; --root sets another one',
    zh: '该链接指向根目录之外；可用 --root 另行指定根目录',
  },
  leadsNowhere: { en: 'a link that leads nowhere', zh: '该链接没有指向任何文件' },
  tooLarge: { en: 'too large', zh: '文件过大' },
  readOnly: {
    en: 'the file is read-only and was left unchanged',
    zh: '文件是只读的，未作改动',
  },
  notUtf8: {
    en: 'the file is not UTF-8 and was left unchanged',
    zh: '文件不是 UTF-8 编码，未作改动',
  },
  cannotWrite: { en: 'cannot write {path} ({reason})', zh: '无法写入 {path}（{reason}）' },
  keepsChanging: {
    en: '{path} keeps being changed by another program and was left as it is; try again',
    zh: '{path} 一直被其他程序改动，未作修改；请稍后重试',
  },
  refused: { en: '{path}: {reason}', zh: '{path}：{reason}' },
  internal: {
    en: 'internal error: {message}; please report it',
    zh: '内部错误：{message}；请反馈给我们',
  },
  noFunction: {
    en: 'there is no cloud function "{name}" in {root}',
    zh: '{root} 中没有云函数“{name}”',
  },
  noFunctionAmong: {
    en: 'there is no cloud function "{name}" in {root}, only {names}',
    zh: '{root} 中没有云函数“{name}”，只有：{names}',
  },
  ambiguousFunction: {
    en: 'several cloud functions are called "{name}": {paths}; give the path of one',
    zh: '有多个云函数名为“{name}”：{paths}；请写明其中一个的路径',
  },
  noRevision: {
    en: 'git knows no revision "{revision}" in {root}',
    zh: 'git 在 {root} 中找不到版本“{revision}”',
  },
  notAName: {
    en: '"{name}" is not an interface name; a name looks like subscribeMessage.send',
    zh: '“{name}”不是接口名，接口名形如 subscribeMessage.send',
  },
  prefixed: {
    en: '"{name}" must be declared without its prefix: {right}',
    zh: '“{name}”声明时不带前缀：{right}',
  },
} satisfies Record<string, Text>;
