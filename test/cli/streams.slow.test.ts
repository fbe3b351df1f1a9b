import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { listed } from '../hostile/cases';
import { root } from '../root';
import { diskProject, NOTIFY } from './runInProcess';

const CLI = join(root, 'dist/cli.js');

beforeAll(() => {
  if (!existsSync(CLI)) throw new Error('dist/cli.js is missing: run `npm run build` first');
});

/** Runs a line of shell in a project, in which `cloudcall` is the built checker. */
function shell(line: string) {
  const project = diskProject(NOTIFY);
  const script = `cloudcall() { "${process.execPath}" "${CLI}" "$@"; }\n${line}`;
  const env = { PATH: process.env.PATH, LANG: 'en_US.UTF-8', HOME: project.root };
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
    cwd: project.root,
    encoding: 'utf8',
    env,
  });
  return { code: status, out: stdout, err: stderr };
}

const CASES = [
  ['stdout is full', 'cloudcall check >/dev/full', 2, 'cloudcall: cannot write stdout (ENOSPC)\n'],
  ['stdout is closed', 'cloudcall check >&-', 1, ''],
  ['stderr is full', 'cloudcall check nowhere 2>/dev/full', 2, ''],
  ['both are closed', 'cloudcall check nowhere >&- 2>&-', 2, ''],
  [
    'the working folder is gone',
    'mkdir gone && cd gone && rmdir ../gone && cloudcall check',
    2,
    'cloudcall: the working folder no longer exists; change to one that does\n',
  ],
] as const;

it.each(listed('streams', CASES))(
  '%s: the exit code stays, and nothing breaks',
  { timeout: 60_000 },
  (_, line, code, err) => {
    expect(shell(line)).toEqual({ code, out: '', err });
  },
);
