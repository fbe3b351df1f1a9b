import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diskProject, NOTIFY } from '../cli/runInProcess';
import { casesOf } from '../hostile/cases';
import { limit, rounds } from '../longRuns';
import { startChecker } from './runAtOnce';

const WRITERS = rounds(4, 8);
const NAMES = 8;

/** The interfaces that are this writer's alone. */
function namesOf(writer: number): string[] {
  return Array.from({ length: NAMES }, (_, index) => `made.w${writer}n${index}`);
}

it(
  `${WRITERS} declare at once lose nothing`,
  async () => {
    const project = diskProject(NOTIFY);
    let present = 0;
    const count = casesOf('declared');
    for (let round = 0; round < count; round += 1) {
      // Every other round begins without a config.json.
      const folder = join(project.root, `cloudfunctions/round${round}`);
      mkdirSync(folder);
      writeFileSync(join(folder, 'package.json'), '{"main":"index.js"}');
      writeFileSync(join(folder, 'index.js'), 'exports.main = async () => {};\n');
      const config = join(folder, 'config.json');
      if (round % 2 === 1) writeFileSync(config, '{"timeout": 3}\n');
      const runs = await Promise.all(
        Array.from({ length: WRITERS }, (_, writer) =>
          startChecker(project.root, ['declare', `round${round}`, ...namesOf(writer)]),
        ),
      );
      for (const run of runs) expect(run.code, run.err).toBe(0);
      const { permissions } = JSON.parse(readFileSync(config, 'utf8'));
      const wanted = Array.from({ length: WRITERS }, (_, writer) => namesOf(writer)).flat();
      expect(permissions.openapi.sort()).toEqual(wanted.sort());
      expect(readdirSync(folder).sort()).toEqual(['config.json', 'index.js', 'package.json']);
      present += permissions.openapi.length;
    }
    console.log(
      `declare at once: ${count} rounds of ${WRITERS} writers, ${present} of ${count * WRITERS * NAMES} declarations present`,
    );
    expect(present).toBe(count * WRITERS * NAMES);
  },
  limit(120_000, 3_600_000),
);
