import { describe, expect, it } from 'vitest';
import { HOSTILE_SIZES } from '../../scripts/badInput/badInput';
import { parseReport } from '../cli/checkOutput';
import { diskProject } from '../cli/runInProcess';
import { limit, rounds } from '../longRuns';
import { ruleOf, sizeOf } from './cases';

const SDK = "const cloud = require('wx-server-sdk');\ncloud.init();\n";
const MAIN = `${SDK}exports.main = async () => cloud.openapi.wxacode.get({ path: 'a' });\n`;
const DECLARED = '{"permissions":{"openapi":["wxacode.get"]}}';

type Files = Record<string, string>;

const many = (count: number, make: (index: number) => [path: string, text: string]): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => make(index)));

/** What is made of each size. */
const MADE: Readonly<Record<keyof typeof HOSTILE_SIZES, (size: number) => Files>> = {
  entries: (size) => ({
    'cf/fn/config.json': JSON.stringify({
      permissions: {
        openapi: ['wxacode.get', ...Array.from({ length: size }, (_, i) => `a.b${i}`)],
      },
    }),
  }),
  doubles: (size) => ({
    'cf/fn/config.json': JSON.stringify({
      permissions: { openapi: Array.from({ length: size }, () => 'wxacode.get') },
    }),
  }),
  minified: (size) => ({ 'cf/fn/bundle.js': `${MAIN}${'a=b,c=d;'.repeat(size / 8)}` }),
  beside: (size) => many(size, (i) => [`pages/p${i % 100}/f${i}.js`, 'Page({});\n']),
  inside: (size) => many(size, (i) => [`cf/fn/l${i % 50}/f${i}.js`, `exports.a = ${i};\n`]),
  ring: (size) =>
    many(size, (i) => [
      `cf/fn/r${i}.js`,
      `const next = require('./r${(i + 1) % size}');\nexports.f = (x) => next.f(x);\n`,
    ]),
  names: (size) => {
    const names = Array.from({ length: size }, (_, i) => `a.b${i}`).join(' ');
    const code = `// cloudcall-uses ${names}\nexports.f = (e) => cloud.openapi[e.x]();\n`;
    return { 'cf/fn/more.js': `${SDK}${code}` };
  },
  returned: (size) => {
    const lines = Array.from(
      { length: size },
      (_, i) => `const f${i} = (x) => (x ? f${(i + 1) % size} : f${(i * 7 + 3) % size});`,
    );
    return { 'cf/fn/more.js': `${SDK}${lines.join('\n')}\nexports.f = (e) => f0(e)(e);\n` };
  },
};

describe('sizes that no project has', () => {
  it.each(Object.keys(MADE) as (keyof typeof MADE)[])(
    '%s',
    { timeout: limit(120_000, 1_800_000) },
    (id) => {
      const { what } = HOSTILE_SIZES[id];
      const rule = ruleOf(id);
      const size = sizeOf(id);
      const project = diskProject({
        'project.config.json': '{"cloudfunctionRoot":"cf/"}',
        'cf/fn/index.js': MAIN,
        'cf/fn/config.json': DECLARED,
        ...MADE[id](size),
      });
      const before = process.cpuUsage();
      const { code, out, err } = project.run(['check', '--format', 'json']);
      const { user, system } = process.cpuUsage(before);
      console.log(`${((user + system) / 1e6).toFixed(1)} s  ${size} ${what}`);
      expect(err).toBe('');
      expect(code).toBeLessThan(2);
      const { functions, problems } = parseReport(out);
      expect(functions[0]?.used.map((use) => use.interface)).toContain('wxacode.get');
      const said = new Set(problems.map(({ rule }) => rule));
      if (rule !== '') expect(said).toContain(rule);
      else expect(said).not.toContain('dynamic-interface');
      // Quadratic work would take minutes in the long run.
      expect((user + system) / 1e6).toBeLessThan(rounds(20, 240));
    },
  );
});
