import type { CommandSpec } from './commandSpec';

/** The forms in which `check` prints problems. */
export const FORMATS = ['stylish', 'json', 'sarif', 'github', 'gitlab', 'junit'] as const;

/** `cloudcall check [paths…]` */
export const CHECK_SPEC = {
  name: 'check',
  words: { usage: { en: '[paths…]', zh: '[路径…]' }, offers: 'files' },
  summary: { en: 'find problems, and repair them on demand', zh: '查找问题，并可按需修复' },
  details: {
    en: 'Paths are files or folders; they limit what is checked.',
    zh: '路径是文件或文件夹，用来限定检查范围。',
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
  ],
} as const satisfies CommandSpec;
