import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diskProject, NOTIFY } from '../cli/runInProcess';
import { root } from '../root';

const ACTION = readFileSync(join(root, 'action.yml'), 'utf8');

/** The script of the action, as it stands behind `run: |`. */
const SCRIPT = (/^ {6}run: \|\n((?: {8}.*\n?)+)/m.exec(ACTION)?.[1] ?? '').replace(/^ {8}/gm, '');

/** Runs it as GitHub's runner does, with an npx that starts the built checker. */
function act(args: string, files: Readonly<Record<string, string>>) {
  const project = diskProject(files);
  const bin = join(project.root, '.bin');
  mkdirSync(bin);
  project.write(
    '.bin/npx',
    `#!/bin/bash\n[ "$1 $2 $3 $4" = "--yes --package the-package cloudcall" ] || exit 9\nshift 4\nexec "${process.execPath}" "${join(root, 'dist/cli.js')}" "$@"\n`,
  );
  chmodSync(join(bin, 'npx'), 0o755);
  const summary = project.write('.summary', 'before\n');
  const output = project.write('.output', '');
  const { status, stdout } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', SCRIPT], {
    cwd: project.root,
    encoding: 'utf8',
    env: {
      PATH: `${bin}:${process.env.PATH}`,
      LANG: 'C.UTF-8',
      CLOUDCALL_PACKAGE: 'the-package',
      CLOUDCALL_ARGS: args,
      CLOUDCALL_SARIF: 'cloudcall.sarif',
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_OUTPUT: output,
    },
  });
  const read = (path: string) => readFileSync(join(project.root, path), 'utf8');
  return { status, stdout, summary: read('.summary'), output: read('.output'), project, read };
}

it('the action annotates, writes SARIF and a table, and ends as the checker does', () => {
  const { status, stdout, summary, output, read } = act('', NOTIFY);
  expect(status).toBe(1);
  expect(output).toBe('exit-code=1\n');
  expect(stdout).toMatch(/^::error file=cloudfunctions\/notify\/index\.js,/m);
  expect(summary).toMatch(/^before\n### Cloud Call\n/);
  expect(JSON.parse(read('cloudcall.sarif')).runs).toHaveLength(1);
});

it('its further words reach the checker, and wrong ones end with 2', () => {
  expect(act('--rule undeclared-interface=off --quiet', NOTIFY)).toMatchObject({
    status: 0,
    output: 'exit-code=0\n',
  });
  const wrong = act('--nope', NOTIFY);
  expect(wrong).toMatchObject({ status: 2, output: 'exit-code=2\n', summary: 'before\n' });
  expect(existsSync(join(wrong.project.root, 'cloudcall.sarif'))).toBe(false);
});

it('every input and output that the script or the page names is declared', () => {
  const used = [...ACTION.matchAll(/\$\{\{ inputs\.([\w-]+) \}\}/g)].map(([, name]) => name);
  for (const name of used) expect(ACTION).toMatch(new RegExp(`^  ${name}:$`, 'm'));
  for (const variable of SCRIPT.matchAll(/\$(CLOUDCALL_\w+)/g)) {
    expect(ACTION).toContain(`${variable[1]}: \${{ inputs.`);
  }
});

it('the hook for pre-commit starts a command that the package has', () => {
  const hooks = readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8');
  const [, command = '', ...words] = /entry: (\S+) (\S+) (\S+)/.exec(hooks) ?? [];
  const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(Object.keys(bin)).toContain(command);
  expect(words).toEqual(['check', '--changed']);
});
