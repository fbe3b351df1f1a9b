import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { asNobody } from '../cli/asNobody';
import { type DiskProject, diskProject, NOTIFY } from '../cli/runInProcess';
import { listed } from '../hostile/cases';
import { root } from '../root';

const CONFIG = 'cloudfunctions/notify/config.json';
/** Longer than a file may be that there is no room for. */
const OLD = `{\n  "permissions": {"openapi": []},\n  "note": "${'x'.repeat(4_000)}"\n}\n`;

/** What keeps a file from being written, with the run that meets it and what it says. */
const CASES: readonly (readonly [
  what: string,
  run: (project: DiskProject) => { code: number | null; err: string },
  says: RegExp,
])[] = [
  ['there is no room for', fixWithoutRoom, /config\.json.*\(EFBIG\)$/m],
  [
    'in a folder that nobody may write in',
    (project) => {
      const folder = join(project.root, dirname(CONFIG));
      chmodSync(folder, 0o555);
      onTestFinished(() => chmodSync(folder, 0o755));
      return asNobody(project, () => project.run(['check', '--fix', '--no-cache']));
    },
    /\(EACCES\)$|read-only/m,
  ],
  [
    'that is read-only',
    (project) => {
      chmodSync(join(project.root, CONFIG), 0o444);
      return project.run(['check', '--fix']);
    },
    /read-only/,
  ],
];

/** `check --fix` where no file may become longer than one block, as on a disk that is full. */
function fixWithoutRoom({ root: cwd }: DiskProject) {
  const cli = `"${process.execPath}" "${join(root, 'dist/cli.js')}"`;
  const line = `trap '' XFSZ; ulimit -f 1; exec ${cli} check --fix --no-cache`;
  const { status, stderr } = spawnSync('bash', ['-c', line], { cwd, encoding: 'utf8' });
  return { code: status, err: stderr };
}

it.each(listed('noRoom', CASES))(
  'a file %s stays as it was',
  { timeout: 60_000 },
  (_, run, says) => {
    const project = diskProject(NOTIFY);
    writeFileSync(join(project.root, CONFIG), OLD);
    const { code, err } = run(project);
    expect(err).toMatch(says);
    expect(err).not.toContain('nternal');
    expect(code).toBeGreaterThan(0);
    expect(readFileSync(join(project.root, CONFIG), 'utf8')).toBe(OLD);
    expect(readdirSync(join(project.root, dirname(CONFIG))).sort()).toEqual([
      'config.json',
      'index.js',
      'package.json',
    ]);
  },
);
