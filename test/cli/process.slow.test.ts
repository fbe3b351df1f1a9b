import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { root } from '../root';
import { parseReport } from './checkOutput';
import { diskProject, NOTIFY } from './runInProcess';

const CLI = join(root, 'dist/cli.js');

beforeAll(() => {
  if (!existsSync(CLI)) throw new Error('dist/cli.js is missing: run `npm run build` first');
});

/** Runs the built checker as a program of its own. */
function cloudcall(cwd: string, ...words: string[]) {
  const run = spawnSync(process.execPath, [CLI, ...words], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8' },
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

it('the built checker finds, fixes and is content', () => {
  const project = diskProject(NOTIFY);
  const found = cloudcall(project.root, 'check', '--format', 'json');
  expect(parseReport(found.out).functions[0]?.undeclared).toEqual(['templateMessage.send']);
  expect(found).toMatchObject({ code: 1, err: '' });
  expect(cloudcall(project.root, 'check', '--fix').code).toBe(0);
  const config = readFileSync(join(project.root, 'cloudfunctions/notify/config.json'), 'utf8');
  expect(JSON.parse(config).permissions.openapi).toEqual(['templateMessage.send']);
  expect(cloudcall(project.root, 'check').code).toBe(0);
});

it('it can be started by its name and says its version', () => {
  expect(readFileSync(CLI, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(statSync(CLI).mode & 0o111).not.toBe(0);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(cloudcall(root, '--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

it('wrong input: 2, one line, no stack', () => {
  const { code, out, err } = cloudcall(root, 'check', 'nowhere/else');
  expect(err).toBe('cloudcall: nowhere/else does not exist\n');
  expect({ code, out }).toEqual({ code: 2, out: '' });
});

it('a report larger than a pipe holds arrives whole, and a reader may leave early', () => {
  const call = `${NOTIFY['cloudfunctions/notify/index.js']}`;
  const files = Object.fromEntries(
    Array.from({ length: 300 }, (_, i) => [`cloudfunctions/f${i}/index.js`, call]),
  );
  const project = diskProject({ ...NOTIFY, ...files });
  const { out } = cloudcall(project.root, 'check', '--format', 'json');
  expect(out.length).toBeGreaterThan(128 * 1024);
  expect(parseReport(out).functions).toHaveLength(301);
  const script = `"${process.execPath}" "${CLI}" check --format json | head -c 10`;
  const piped = spawnSync('sh', ['-c', script], { cwd: project.root, encoding: 'utf8' });
  expect(piped.stderr).toBe('');
});
