import type { CommandSpec } from './commandSpec';

/** `cloudcall init` */
export const INIT_SPEC = {
  name: 'init',
  words: { usage: { en: '', zh: '' } },
  summary: {
    en: 'write what a project needs beside its code',
    zh: '写入项目所需的配置文件',
  },
  details: {
    en: 'Without options it writes cloudcall.json. A file that already exists is left alone, and the exit code is 2.',
    zh: '不带选项时写入 cloudcall.json。已经存在的文件保持不变，并以 2 退出。',
  },
  options: [
    {
      name: 'config',
      kind: 'switch',
      text: {
        en: 'cloudcall.json: severities and exceptions',
        zh: 'cloudcall.json：规则级别与例外',
      },
    },
    {
      name: 'workflow',
      kind: 'switch',
      text: { en: 'a workflow for GitHub Actions', zh: 'GitHub Actions 工作流' },
    },
    {
      name: 'pre-commit',
      kind: 'switch',
      text: { en: 'an entry for pre-commit', zh: 'pre-commit 钩子' },
    },
    {
      name: 'skill',
      kind: 'switch',
      text: { en: 'a skill for assistants', zh: '给 AI 助手的技能' },
    },
  ],
  examples: [
    {
      line: 'cloudcall init --workflow --pre-commit',
      text: { en: 'check on every push and commit', zh: '每次推送和提交时检查' },
    },
  ],
} as const satisfies CommandSpec;
