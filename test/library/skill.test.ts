import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../root';

const { check } = createRequire(import.meta.url)(
  '../../dist/library.js',
) as typeof import('../../library/src/index');

/** The blocks of code with a file's name, as functions: each `index.js` begins one. */
function functionsIn(text: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  for (const [, name = '', code = ''] of text.matchAll(/^```\w+ ([\w.]+)\n([\s\S]*?)^```$/gm)) {
    if (name === 'index.js') found.push({});
    found.at(-1)![name] = code;
  }
  return found;
}

const folder = mkdtempSync(join(tmpdir(), 'cloudcall-skill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the skill', () => {
  const functions = functionsIn(readFileSync(join(root, 'skill/SKILL.md'), 'utf8'));
  const manifest = '{"main":"index.js","dependencies":{"wx-server-sdk":"~2.6.3"}}';

  it('shows functions', () => expect(functions.length).toBeGreaterThanOrEqual(3));

  functions.forEach((files, index) => {
    it(`function ${index + 1} is clean`, () => {
      const project = join(folder, `p${index}`);
      const fn = join(project, 'cloudfunctions/notify');
      mkdirSync(fn, { recursive: true });
      writeFileSync(
        join(project, 'project.config.json'),
        '{"cloudfunctionRoot":"cloudfunctions/","libVersion":"3.0.0"}',
      );
      for (const [name, text] of Object.entries({ 'package.json': manifest, ...files })) {
        writeFileSync(join(fn, name), text);
      }
      const { problems, summary } = check({ root: project });
      expect(summary.functions).toBe(1);
      expect(problems).toEqual([]);
    });
  });
});
