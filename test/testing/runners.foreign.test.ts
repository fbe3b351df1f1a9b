import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../root';

// The tests of `examples/testing` run in the four runners, in a project that has the package installed.
let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'cloudcall-runners-'));
  cpSync(join(root, 'examples/testing'), project, { recursive: true });
  const modules = join(project, 'node_modules');
  mkdirSync(modules);
  // Copied, as an installed package is: what lies elsewhere jest would put through Babel.
  const own = join(modules, 'wechat-cloudcall');
  for (const part of ['package.json', 'dist']) {
    cpSync(join(root, part), join(own, part), { recursive: true });
  }
  for (const name of ['jest', 'mocha', 'vitest']) {
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  }
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('runners', () => {
  const runs: Record<string, { args: string[]; passed: RegExp }> = {
    'node:test': { args: ['--test', 'node/'], passed: /^# pass 2$/m },
    mocha: { args: ['node_modules/mocha/bin/mocha.js', 'mocha/'], passed: /2 passing/ },
    jest: { args: ['node_modules/jest/bin/jest.js', 'jest/'], passed: /Tests: +2 passed, 2 total/ },
    vitest: {
      args: ['node_modules/vitest/vitest.mjs', 'run', 'vitest/'],
      passed: /Tests +2 passed \(2\)/,
    },
  };
  for (const [runner, { args, passed }] of Object.entries(runs)) {
    it(runner, () => {
      const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, HOME: project, NO_COLOR: '1' };
      const { stdout, stderr, status } = spawnSync(process.execPath, args, {
        cwd: project,
        env,
        encoding: 'utf8',
      });
      expect(`${stdout}${stderr}`).toMatch(passed);
      expect(status).toBe(0);
    });
  }
});

describe('the page', () => {
  for (const page of ['docs/testing.md', 'docs/testing.zh-CN.md']) {
    it(`${page} shows the files that run`, () => {
      const text = readFileSync(join(root, page), 'utf8').replaceAll('\r\n', '\n');
      for (const file of [
        'cloudfunctions/notify/index.js',
        'vitest/notify.test.mjs',
        'jest/notify.test.cjs',
        'mocha/notify.test.cjs',
        'node/notify.test.mjs',
      ]) {
        expect(text).toContain(readFileSync(join(root, 'examples/testing', file), 'utf8').trim());
      }
    });
  }
});
