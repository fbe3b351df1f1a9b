import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diskProject, NOTIFY } from '../cli/runInProcess';

const FUNCTION = 'cloudfunctions/notify';

/** Every command that looks at a project. */
const RUNS: readonly (readonly string[])[] = [
  ['check'],
  ['check', '--fix-dry-run'],
  ['check', '--changed'],
  ['check', '--format', 'sarif'],
  ['list'],
  ['doctor'],
  ['upload-plan'],
  ['types', 'notify'],
  ['explain', 'notify', 'templateMessage.send'],
  ['declare', 'notify', 'wxacode.get'],
  ['mcp', '--call', 'check', '{}'],
];

/** A project whose every file leaves a mark when it is run or loaded. */
function trap() {
  const project = diskProject(NOTIFY);
  const mark = join(project.root, 'it-ran');
  const code = `require('fs').writeFileSync(${JSON.stringify(mark)}, '');\n`;
  const script = `node -e ${JSON.stringify(code)}`;
  const manifest = JSON.stringify({
    main: 'index.js',
    scripts: { preinstall: script, postinstall: script, prepare: script, build: script },
    dependencies: { 'wx-server-sdk': 'latest', evil: 'file:./evil' },
    eslintConfig: { extends: './evil' },
  });
  for (const name of ['package.json', `${FUNCTION}/package.json`]) project.write(name, manifest);
  const entry = NOTIFY[`${FUNCTION}/index.js`] ?? '';
  project.write(`${FUNCTION}/index.js`, `${code}${entry}require('./evil');\n`);
  const loaded = ['config.js', 'evil/index.js', 'node_modules/wx-server-sdk/index.js'];
  for (const name of loaded) project.write(`${FUNCTION}/${name}`, code);
  for (const name of ['cloudcall.js', 'cloudcall.config.js', 'evil.js']) project.write(name, code);
  project.write(
    'tsconfig.json',
    '{"extends":"./evil.js","compilerOptions":{"plugins":[{"name":"./evil.js"}]}}',
  );
  return { project, mark };
}

it('no file of a workspace is run or loaded', () => {
  const { project, mark } = trap();
  execFileSync('git', ['init', '-q'], { cwd: project.root });
  for (const words of RUNS) {
    const { out, err } = project.run(words);
    expect(`${out}${err}`, words.join(' ')).not.toMatch(/^$|there is no|has no option|nternal/);
    expect(existsSync(mark), words.join(' ')).toBe(false);
  }
});

it('no program that the settings of a repository name is run', () => {
  const { project, mark } = trap();
  const cwd = project.root;
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...words], { cwd });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'first');
  const program = join(cwd, '.git/program');
  writeFileSync(program, `#!/bin/sh\n: > '${mark}'\ncat\n`);
  chmodSync(program, 0o755);
  mkdirSync(join(cwd, '.git/hooks'), { recursive: true });
  for (const hook of ['post-index-change', 'pre-commit', 'post-checkout', 'fsmonitor-watchman']) {
    writeFileSync(join(cwd, '.git/hooks', hook), `#!/bin/sh\n: > '${mark}'\n`);
    chmodSync(join(cwd, '.git/hooks', hook), 0o755);
  }
  for (const key of ['core.fsmonitor', 'diff.external', 'filter.evil.clean', 'core.sshCommand']) {
    git('config', key, program);
  }
  project.write('.gitattributes', '* filter=evil diff=evil\n');
  project.write(`${FUNCTION}/index.js`, NOTIFY[`${FUNCTION}/index.js`] ?? '');
  rmSync(mark, { force: true });
  for (const words of RUNS) {
    project.run(words);
    expect(existsSync(mark), words.join(' ')).toBe(false);
  }
  // Such a repository does run them for git alone.
  git('diff', '--name-only', 'HEAD');
  expect(existsSync(mark)).toBe(true);
});
