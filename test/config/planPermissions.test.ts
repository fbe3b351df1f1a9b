import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planPermissions } from '../../core/src/config/planPermissions';
import { readConfig } from '../../core/src/config/readConfig';
import { CONFIG_REFUSALS } from '../../core/src/messages/config';
import { formatText } from '../../core/src/messages/text';
import { applyEdits } from '../../core/src/text/span';
import { type GoldenCase, readGoldenCases } from './goldenCases';

const CASES = readGoldenCases(join(__dirname, 'fixtures'));

function check({ before, change, after }: GoldenCase): void {
  const plan = planPermissions(readConfig('f/config.json', before), change);
  const refusal = /^! (\w+)(?: (\d+))?$/.exec(after);
  if (refusal !== null) {
    const message = CONFIG_REFUSALS[refusal[1] as keyof typeof CONFIG_REFUSALS];
    const reason = formatText(message, { line: refusal[2] ?? '' });
    expect(plan).toEqual({ ok: false, reason });
    return;
  }
  expect(plan).toMatchObject({ ok: true });
  if (!plan.ok) return;
  if (after === before) expect(plan.edit).toBeUndefined();
  else expect(plan.edit).toMatchObject({ file: 'f/config.json', create: false });
  expect(applyEdits(before, plan.edit?.edits ?? [])).toBe(after);
}

describe('planPermissions', () => {
  it('has at least 80 cases, each of its own', () => {
    expect(new Set(CASES.map(({ title }) => title)).size).toBe(CASES.length);
    expect(CASES.length).toBeGreaterThanOrEqual(80);
  });

  it.each(CASES.map((golden) => [golden.title, golden] as const))('%s', (_, golden) => {
    check(golden);
  });
});

describe('an absent config.json', () => {
  const absent = readConfig('f/config.json', undefined);

  it('is created, one entry a line', () => {
    const plan = planPermissions(absent, { add: ['a', 'b', 'a'] });
    const newText = [
      '{',
      '  "permissions": {',
      '    "openapi": [',
      '      "a",',
      '      "b"',
      '    ]',
      '  }',
      '}',
      '',
    ].join('\n');
    const edit = {
      file: 'f/config.json',
      create: true,
      edits: [{ span: { start: 0, end: 0 }, newText }],
    };
    expect(plan).toEqual({ ok: true, edit });
  });

  it.each([
    ['nothing is wanted', {}],
    ['no name is left to add', { add: [] }],
    ['there is only something to remove', { remove: [0] }],
    ['there is only something to replace', { replace: [{ index: 0, names: ['a'] }] }],
  ])('stays absent when %s', (_, change) => {
    expect(planPermissions(absent, change)).toEqual({ ok: true, edit: undefined });
  });
});

describe('a change without content', () => {
  it.each(['{"permissions": [', '[]', ''])('needs no refusal: %s', (text) => {
    const plan = planPermissions(readConfig('config.json', text), { add: [], remove: [] });
    expect(plan).toEqual({ ok: true, edit: undefined });
  });
});

describe('indexes that name no entry', () => {
  it.each([[{ remove: [5, -1] }], [{ replace: [{ index: 7, names: ['x'] }] }], [{ remove: [1] }]])(
    'are ignored: %j',
    (change) => {
      const config = readConfig('config.json', '{"permissions":{"openapi":["a",{}]}}');
      expect(planPermissions(config, change)).toEqual({ ok: true, edit: undefined });
    },
  );
});
