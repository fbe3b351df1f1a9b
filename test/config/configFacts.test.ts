import { describe, expect, it } from 'vitest';
import { duplicateEntries } from '../../core/src/config/duplicateEntries';
import { misplacedPermissions } from '../../core/src/config/misplacedPermissions';
import { readConfig } from '../../core/src/config/readConfig';
import { readTriggers } from '../../core/src/config/readTriggers';

const read = (value: unknown) => readConfig('config.json', JSON.stringify(value));

describe('readTriggers', () => {
  it('gives each value with its place', () => {
    const text = '{"triggers": [{"name": "t", "type": 1, "name": "u"}, "x", {}]}';
    const [first, second, ...rest] = readTriggers(readConfig('config.json', text));
    expect(rest).toEqual([]);
    expect(first?.name?.text).toBe('u');
    expect(text.slice(first?.name?.span.start, first?.name?.span.end)).toBe('"u"');
    expect(text.slice(first?.type?.span.start, first?.type?.span.end)).toBe('1');
    expect(first?.type?.text).toBeUndefined();
    expect(first?.config).toBeUndefined();
    expect(text.slice(second?.span.start, second?.span.end)).toBe('{}');
  });

  it.each([{}, { triggers: {} }, { triggers: null }, []])('finds none in %j', (value) => {
    expect(readTriggers(read(value))).toEqual([]);
  });
});

describe('duplicateEntries', () => {
  it('pairs each repetition with the first entry', () => {
    const config = read({ permissions: { openapi: ['a', 'b', 'a', 'a'] } });
    const pairs = duplicateEntries(config).map(({ entry, first }) => [entry.index, first.index]);
    expect(pairs).toEqual([
      [2, 0],
      [3, 0],
    ]);
  });
});

describe('misplacedPermissions', () => {
  const list = { openapi: ['a', 'b'] };
  it.each([
    [{ permission: list }, ['permission', 'permissions', 'spelling', 'a b']],
    [{ Permissions: list }, ['Permissions', 'permissions', 'spelling', 'a b']],
    [{ permission: list, permissions: {} }, ['permission', 'permissions', 'place', 'a b']],
    [{ permission: ['a'] }, ['permission', 'permissions', 'place', 'a']],
    [{ openapi: ['a'] }, ['openapi', 'permissions.openapi', 'place', 'a']],
    [{ openApi: ['a'] }, ['openApi', 'permissions.openapi', 'place', 'a']],
    [
      { permissions: { openApi: ['a'] } },
      ['permissions.openApi', 'permissions.openapi', 'spelling', 'a'],
    ],
    [
      { permissions: { open_api: ['a'], openapi: [] } },
      ['permissions.open_api', 'permissions.openapi', 'place', 'a'],
    ],
    [
      { permissions: { permissions: list } },
      ['permissions.permissions', 'permissions', 'place', 'a b'],
    ],
    [{ cloud: { permissions: list } }, ['cloud.permissions', 'permissions', 'place', 'a b']],
  ])('%j', (value, expected) => {
    const found = misplacedPermissions(read(value)).map(({ path, expected, fault, entries }) => [
      path.join('.'),
      expected,
      fault,
      entries.map(({ name }) => name).join(' '),
    ]);
    expect(found).toEqual([expected]);
  });

  it.each([
    { permissions: list },
    { permissions: ['a'] },
    { permissions: { openapi: 'a', other: ['b'] } },
    { permission: true, openapi: 'a', open: ['a'] },
    { triggers: [{ permissions: 'x' }], more: { api: ['a'] } },
    ['openapi'],
  ])('is silent about %j', (value) => {
    expect(misplacedPermissions(read(value))).toEqual([]);
  });
});
