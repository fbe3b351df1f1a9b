import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { diskProject, NOTIFY, ROOTED } from '../cli/runInProcess';
import { casesOf } from '../hostile/cases';
import { limit, rounds } from '../longRuns';
import { root } from '../root';
import { ended, startChecker } from './runAtOnce';

const FUNCTIONS = rounds(12, 40);
const OLD = '{\n  "permissions": {"openapi": []}\n}\n';
const NEW = '{\n  "permissions": {"openapi": ["templateMessage.send"]}\n}\n';

function unfixed() {
  const files: Record<string, string> = { 'project.config.json': ROOTED };
  for (let i = 0; i < FUNCTIONS; i += 1) {
    files[`cloudfunctions/f${i}/index.js`] = NOTIFY['cloudfunctions/notify/index.js'] ?? '';
    files[`cloudfunctions/f${i}/config.json`] = OLD;
  }
  return diskProject(files);
}

it('check --fix that is killed leaves whole files, and the next run ends what it began', {
  timeout: limit(180_000, 3_600_000),
}, async () => {
  const count = casesOf('killed');
  let between = 0;
  for (let round = 0; round < count; round += 1) {
    const project = unfixed();
    const config = (i: number): string => join(project.root, `cloudfunctions/f${i}/config.json`);
    const texts = (): string[] =>
      Array.from({ length: FUNCTIONS }, (_, i) => readFileSync(config(i), 'utf8'));
    const checker = spawn(process.execPath, [join(root, 'dist/cli.js'), 'check', '--fix'], {
      cwd: project.root,
    });
    const end = ended(checker);
    // Beginning with the first file that is written: before that there is nothing to lose.
    const wanted = Math.floor((round * FUNCTIONS) / count);
    while (checker.exitCode === null && texts().filter((text) => text === NEW).length < wanted) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    checker.kill('SIGKILL');
    await end;
    const left = texts();
    for (const text of left) expect([OLD, NEW]).toContain(text);
    if (left.includes(OLD) && left.includes(NEW)) between += 1;
    expect((await startChecker(project.root, ['check', '--fix'])).code).toBe(0);
    expect(new Set(texts())).toEqual(new Set([NEW]));
    // Beside the file that was being written when it ended, its old text and the lock may be left.
    const beside = readdirSync(join(project.root, 'cloudfunctions'), { recursive: true })
      .map(String)
      .filter((name) => name.includes('.cloudcall-'));
    expect(new Set(beside.map(dirname)).size).toBeLessThanOrEqual(1);
  }
  console.log(`killed: ${count} runs, ${between} of them half-way, 0 files broken`);
});
