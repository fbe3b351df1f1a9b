import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { diskProject, NOTIFY, ROOTED } from '../cli/runInProcess';
import { casesOf } from '../hostile/cases';
import { limit, rounds } from '../longRuns';
import { ended, startChecker } from './runAtOnce';

const SAVER = join(dirname(fileURLToPath(import.meta.url)), 'saver.mjs');
const SAVED = rounds(4, 20);
const FUNCTIONS = rounds(8, 400);
const ENTRY = NOTIFY['cloudfunctions/notify/index.js'] ?? '';

function functionsProject() {
  const files: Record<string, string> = { 'project.config.json': ROOTED };
  for (let i = 0; i < FUNCTIONS; i += 1) {
    files[`cloudfunctions/f${i}/index.js`] = ENTRY;
    files[`cloudfunctions/f${i}/package.json`] = NOTIFY['cloudfunctions/notify/package.json'] ?? '';
    files[`cloudfunctions/f${i}/config.json`] =
      '{\n  "permissions": {"openapi": ["wxacode.get"]},\n  "timeout": 0\n}\n';
  }
  return diskProject(files);
}

it.each(['inPlace', 'renamed'])(
  `check --fix while ${SAVED} of its files are saved (%s): nothing broken, nothing lost`,
  async (way) => {
    const project = functionsProject();
    const config = (i: number): string => join(project.root, `cloudfunctions/f${i}/config.json`);
    const saved = Array.from({ length: SAVED }, (_, i) => config(i));
    let saves = 0;
    const count = casesOf('saved');
    for (let round = 0; round < count; round += 1) {
      const saver = spawn(process.execPath, [SAVER, way, ...saved]);
      const saverEnds = ended(saver);
      const run = await startChecker(project.root, ['check', '--fix']);
      saver.stdin.end();
      const counts: number[] = JSON.parse((await saverEnds).out);
      saves += counts.reduce((sum, each) => sum + each, 0);
      // A file that never held still may have been left, and that is said.
      if (run.code === 2) expect(run.err).toMatch(/^cloudcall: .* keeps being changed .*\n$/);
      else expect(run.code, run.err).toBeLessThan(2);
      for (let i = 0; i < SAVED; i += 1) {
        const { timeout, permissions } = JSON.parse(readFileSync(config(i), 'utf8'));
        expect(timeout).toBe(counts[i]);
        expect(permissions.openapi[0]).toBe('wxacode.get');
      }
      // What the saver has overwritten with its own text, the next run puts back.
      expect((await startChecker(project.root, ['check', '--fix'])).code).toBe(0);
      for (let i = 0; i < FUNCTIONS; i += 1) {
        const { permissions, timeout } = JSON.parse(readFileSync(config(i), 'utf8'));
        expect(permissions.openapi).toEqual(['wxacode.get', 'templateMessage.send']);
        expect(timeout).toBe(counts[i] ?? 0);
        expect(readdirSync(dirname(config(i)))).toHaveLength(3);
      }
    }
    console.log(
      `fix beside a saver (${way}): ${count} rounds, ${FUNCTIONS} functions, ${saves} saves, 0 broken, 0 lost`,
    );
  },
  limit(180_000, 3_600_000),
);
