import { describe, expect, it } from 'vitest';
import { foundIn } from './check';
import type { HostileProgram } from './hostile/hostileProgram';
import { hostilePrograms } from './hostile/hostilePrograms';

const FOLDER = '/p/cloudfunctions/fn';
const DIRECT = 'exports.main = async () => cloud.openapi.wxacode.get({}); // uses: wxacode.get';

/** Processor time that a program may take beyond five times its own figure, for starting up. Seconds. */
const START = 3;

function filesOf({ code, files = {} }: HostileProgram): ReadonlyMap<string, string> {
  const entry = `const cloud = require('wx-server-sdk');\n${code}\n${DIRECT}\n`;
  const all = { ...files, 'index.js': entry };
  return new Map([
    ['/p/project.config.json', '{"cloudfunctionRoot":"cloudfunctions/"}'],
    ...Object.entries(all).map(([path, text]) => [`${FOLDER}/${path}`, text] as const),
  ]);
}

/** What the markers say: uses that must be found, and patterns of those that may be. */
function markersOf(files: ReadonlyMap<string, string>): { uses: string[]; maybe: RegExp[] } {
  const uses: string[] = [];
  const maybe: RegExp[] = [];
  for (const [file, text] of files) {
    text.split('\n').forEach((line, index) => {
      const [, kind, names = ''] = /\/\/ (uses|may use): ([\w.* ]+)$/.exec(line) ?? [];
      const at = `${file}:${index + 1} uses `;
      for (const name of names.split(' ').filter(Boolean)) {
        if (kind === 'uses') uses.push(at + name);
        else maybe.push(new RegExp(`^${(at + name).replace(/[.]/g, '\\.').replace(/\*/g, '.*')}$`));
      }
    });
  }
  return { uses, maybe };
}

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe('no input makes the engine diverge', () => {
  it.each(hostilePrograms().map((program) => [program.what, program] as const))(
    '%s',
    (what, program) => {
      const files = filesOf(program);
      let found: readonly string[] = [];
      const seconds = cpuSeconds(() => {
        found = foundIn({ name: what, files });
      });
      const { seconds: expected = 1, isIncomplete = false } = program;
      console.log(`${seconds.toFixed(2).padStart(6)} s  ${what}`);
      const unresolved = found.filter((line) => line.includes(' unresolved '));
      const uses = new Set(found.filter((line) => line.includes(' uses ')));
      const { uses: wanted, maybe } = markersOf(files);
      const wrong = [...uses].filter(
        (use) => !wanted.includes(use) && !maybe.some((pattern) => pattern.test(use)),
      );
      const missed = wanted.filter((use) => !uses.has(use));
      expect(wrong).toEqual([]);
      if (unresolved.length === 0) expect(missed).toEqual([]);
      if (isIncomplete) expect(unresolved).not.toEqual([]);
      expect(seconds).toBeLessThan(START + 5 * expected);
    },
  );
});
