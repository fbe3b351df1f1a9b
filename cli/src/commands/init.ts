import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { formatText, inLocale } from '#core';
import { chooseRoots } from '../../../library/src/project/roots';
import { NodeFileHost } from '../../../nodehost/src/nodeFileHost';
import { replaceFile } from '../../../nodehost/src/replaceFile';
import { INIT } from '../messages/init';
import type { INIT_SPEC } from '../table/initSpec';
import type { Command, ExitCode, Run } from './command';

/** What `init` can write: the option that asks for it, the file, and its text. */
interface Part {
  readonly option: (typeof INIT_SPEC.options)[number]['name'];
  readonly path: string;
  readonly text: () => string;
}

const SETTINGS = `${JSON.stringify({ rules: {}, ignore: [] }, null, 2)}\n`;

const WORKFLOW = `name: Cloud Call

on: [push, pull_request]

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - run: npx --yes wechat-cloudcall check --format github
`;

const PRE_COMMIT = `repos:
  - repo: local
    hooks:
      - id: cloudcall
        name: cloudcall check
        entry: npx --yes wechat-cloudcall check
        language: system
        files: \\.(js|ts|json)$
        pass_filenames: false
`;

const PARTS: readonly Part[] = [
  { option: 'config', path: 'cloudcall.json', text: () => SETTINGS },
  { option: 'workflow', path: '.github/workflows/cloudcall.yml', text: () => WORKFLOW },
  { option: 'pre-commit', path: '.pre-commit-config.yaml', text: () => PRE_COMMIT },
  {
    option: 'skill',
    path: '.claude/skills/wechat-cloud-call/SKILL.md',
    text: () => readFileSync(join(__dirname, '..', 'skill', 'SKILL.md'), 'utf8'),
  },
];

/**
 * `cloudcall init`: writes what a project needs beside its code, each as asked for; cloudcall.json
 * where nothing is. A file that is there already is left alone, and makes the exit code 2.
 */
export const init: Command = {
  run({ options, terminal, locale }: Run): ExitCode {
    const { cwd } = terminal;
    const asked = PARTS.filter(({ option }) => options.has(option));
    const parts = asked.length > 0 ? asked : PARTS.slice(0, 1);
    let code: ExitCode = 0;
    for (const root of chooseRoots(cwd, options.list('root'), [], new NodeFileHost())) {
      for (const part of parts) {
        const file = join(root, part.path);
        const isNew = replaceFile(file, { before: undefined, text: part.text() });
        const path = relative(cwd, file);
        const said = inLocale(formatText(isNew ? INIT.written : INIT.there, { path }), locale);
        if (isNew) terminal.out(`${said}\n`);
        else {
          terminal.err(`cloudcall: ${said}\n`);
          code = 2;
        }
      }
    }
    return code;
  },
};
