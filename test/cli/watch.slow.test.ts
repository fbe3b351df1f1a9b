import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { root } from '../root';
import { diskProject, NOTIFY } from './runInProcess';

const INDEX = 'cloudfunctions/notify/index.js';

/** The built checker watching a project, until the test ends. */
function watching(cwd: string) {
  const child = spawn(process.execPath, [join(root, 'dist/cli.js'), 'check', '--watch'], {
    cwd,
    env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8' },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      for (const listener of listeners) listener();
    });
  }
  return {
    child,
    /** What is said from now on, once it holds something. */
    until(wanted: RegExp): Promise<string> {
      return new Promise((resolve) => {
        const look = (): void => {
          if (!wanted.test(said)) return;
          listeners.delete(look);
          resolve(said);
          said = '';
        };
        listeners.add(look);
        look();
      });
    },
  };
}

it('checks again after every change, until interrupted', async () => {
  const project = diskProject(NOTIFY);
  const { child, until } = watching(project.root);
  expect(await until(/watching .+ for changes\n/)).toContain(
    'templateMessage.send is not declared',
  );
  project.write(
    'cloudfunctions/notify/config.json',
    '{"permissions":{"openapi":["templateMessage.send"]}}',
  );
  await until(/1 cloud function/);
  project.write(
    INDEX,
    `${NOTIFY[INDEX]}exports.other = () => cloud.openapi.wxacode.get({ path: 'a' });\n`,
  );
  expect(await until(/undeclared-interface[\s\S]*1 cloud function/)).toContain('wxacode.get');
  project.write('cloudfunctions/second/index.js', NOTIFY[INDEX] ?? '');
  await until(/2 cloud functions/);
  rmSync(join(project.root, 'cloudfunctions/second'), { recursive: true });
  await until(/1 cloud function\D/);
  expect(child.exitCode).toBeNull();
  const ended = new Promise((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal)),
  );
  child.kill('SIGINT');
  expect(await ended).toBe('SIGINT');
});
