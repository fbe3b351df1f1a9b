import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFixtures } from '../flow/fixture';
import { root } from '../root';

const text = readFileSync(join(root, 'docs/correctness.md'), 'utf8');
const rows = [...text.matchAll(/^\| (.*) \|$/gm)].map(([, cells = '']) => cells.split(/ \| /));

it('every fixture is named once, and every name is a fixture', () => {
  const named = rows.flatMap(([, fixture = '']) => /^`([\w-]+\/[\w-]+)`$/.exec(fixture)?.[1] ?? []);
  expect(named.sort()).toEqual(
    readFixtures()
      .map(({ name }) => name)
      .sort(),
  );
});

it('folders of fixtures are told apart by words, not by numbers', () => {
  const folders = new Set(readFixtures().map(({ name }) => name.split('/')[0]));
  expect([...folders].filter((folder) => /\d/.test(folder ?? ''))).toEqual([]);
});

it('every line names a fixture or a constant', () => {
  const heads = new Set(['fixture', 'constant', '---']);
  const unproven = rows.filter(([, proof = '']) => !heads.has(proof) && !/^`.+`$/.test(proof));
  expect(unproven).toEqual([]);
});

it('bounds have the values that the engine has', () => {
  const bounds = rows.filter(([, where = '']) => where.includes(' in `'));
  expect(bounds.length).toBeGreaterThan(5);
  for (const [, where = '', value = ''] of bounds) {
    const [, name = '', file = ''] = /^`(\w+)` in `(.+)`$/.exec(where) ?? [];
    const source = readFileSync(join(root, 'core/src', file), 'utf8');
    const [, number = ''] = new RegExp(`const ${name} = ([\\d_]+);`).exec(source) ?? [];
    expect(`${name} ${number.replace(/_/g, ',')}`).toBe(`${name} ${value}`);
  }
});

it('every bound of the engine is named', () => {
  const folder = join(root, 'core/src/flow');
  const bounds = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      const found = source.matchAll(
        /^(?:export )?const (MAX_\w+|\w+_(?:LIMIT|STEPS)) = [\d_]+;$/gm,
      );
      return [...found].map(([, name]) => `\`${name}\` in \`flow/${file.replaceAll('\\', '/')}\``);
    });
  expect(bounds.length).toBeGreaterThan(20);
  const named = rows.map(([, where]) => where);
  expect(bounds.filter((each) => !named.includes(each))).toEqual([]);
});
