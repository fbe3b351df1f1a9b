import { CACHE_OPTIONS } from './cacheOptions';
import type { CommandSpec } from './commandSpec';

/** The forms in which `check` prints problems. */
export const FORMATS = [
  'stylish',
  'json',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'markdown',
] as const;

/** `cloudcall check [paths…]` */
export const CHECK_SPEC = {
  name: 'check',
  words: { usage: { en: '[paths…]', zh: '[路径…]' }, offers: 'files' },
  summary: { en: 'find problems, and repair them on demand', zh: '查找问题，并可按需修复' },
  details: {
    en: 'Paths are files, folders or globs (*, ** and ?); they limit what is checked.',
    zh: '路径是文件、文件夹或通配模式（*、** 和 ?），用来限定检查范围。',
  },
  options: [
    {
      name: 'format',
      kind: 'value',
      value: 'FORMAT',
      choices: FORMATS,
      text: {
        en: `how problems are printed: ${FORMATS.join(', ')} (default stylish)`,
        zh: `输出格式：${FORMATS.join('、')}（默认 stylish）`,
      },
    },
    {
      name: 'report',
      kind: 'list',
      value: 'FORMAT=FILE',
      text: {
        en: 'write the problems into a file too, in any of these formats; may be repeated',
        zh: '另外按上述任一格式把问题写入文件，可重复使用',
      },
    },
    {
      name: 'fix',
      kind: 'switch',
      text: { en: 'repair what is safe to repair', zh: '自动修复能够安全修复的问题' },
    },
    {
      name: 'fix-dry-run',
      kind: 'switch',
      text: {
        en: 'print what --fix would change as a diff, change nothing',
        zh: '只以 diff 形式打印 --fix 会做的修改，不写文件',
      },
    },
    {
      name: 'baseline',
      kind: 'value',
      value: 'FILE',
      offers: 'files',
      text: {
        en: 'leave out the problems that FILE names; new ones count, those that are gone are named',
        zh: '忽略 FILE 中登记的已知问题；新问题照常计入，已消失的会列出',
      },
    },
    {
      name: 'update-baseline',
      kind: 'switch',
      text: {
        en: 'write all present problems into that file (cloudcall-baseline.json by default)',
        zh: '把当前的全部问题写入该文件（默认 cloudcall-baseline.json）',
      },
    },
    {
      name: 'changed',
      kind: 'value',
      value: 'REF',
      isOptional: true,
      text: {
        en: 'only functions that differ from a git revision (HEAD by default) by any file that they reach',
        zh: '只检查与某个 git 版本（默认 HEAD）相比有改动的云函数，它用到的任何文件有改动都算',
      },
    },
    {
      name: 'stdin',
      kind: 'switch',
      text: {
        en: 'read a text from stdin and report what it would have as --stdin-filename',
        zh: '从标准输入读取文本，按 --stdin-filename 指定的文件检查并只报告它的问题',
      },
    },
    {
      name: 'stdin-filename',
      kind: 'value',
      value: 'FILE',
      offers: 'files',
      text: {
        en: 'the file that the text from stdin takes the place of',
        zh: '标准输入的文本所代替的文件',
      },
    },
    {
      name: 'watch',
      kind: 'switch',
      text: {
        en: 'check again whenever something changes, until interrupted',
        zh: '文件有变化时重新检查，直到被中断',
      },
    },
    {
      name: 'max-warnings',
      kind: 'value',
      value: 'N',
      text: {
        en: 'exit with 1 when there are more than N warnings (no limit by default)',
        zh: '警告多于 N 个时以 1 退出（默认不限）',
      },
    },
    {
      name: 'rule',
      kind: 'list',
      value: 'id=severity',
      offers: 'severities',
      text: {
        en: 'severity of a rule: error, warning, information, hint, off or default; may be repeated',
        zh: '规则的级别：error、warning、information、hint、off 或 default，可重复使用',
      },
    },
    {
      name: 'quiet',
      kind: 'switch',
      text: {
        en: 'print errors only; counts and exit code stay the same',
        zh: '只输出错误；计数和退出码不变',
      },
    },
    ...CACHE_OPTIONS,
  ],
  examples: [
    { line: 'cloudcall check', text: { en: 'check everything', zh: '检查全部云函数' } },
    {
      line: 'cloudcall check cloudfunctions/notify --fix',
      text: {
        en: 'check one function and repair what is safe to repair',
        zh: '检查一个云函数，并自动修复能够安全修复的问题',
      },
    },
    {
      line: 'cloudcall check --format sarif > cloudcall.sarif',
      text: { en: 'a report for code scanning', zh: '生成供代码扫描使用的报告' },
    },
    {
      line: 'cloudcall check --rule unused-permission=warning --max-warnings 0',
      text: {
        en: 'fail on entries that nothing calls, too',
        zh: '有未使用的声明时也以失败退出',
      },
    },
    {
      line: 'cloudcall check --update-baseline',
      text: {
        en: 'start today in an old project: from now on only new problems count',
        zh: '旧项目从今天开始检查：此后只计入新问题',
      },
    },
    {
      line: 'cloudcall check --baseline cloudcall-baseline.json --changed=origin/main',
      text: {
        en: 'what a branch has touched, without what was there before',
        zh: '只看分支改动过的云函数，不计原有问题',
      },
    },
    {
      line: 'cloudcall check --stdin --stdin-filename cloudfunctions/notify/index.js < draft.js',
      text: { en: 'a text that is not saved yet', zh: '检查尚未保存的文本' },
    },
  ],
} as const satisfies CommandSpec;
