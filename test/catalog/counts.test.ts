import { expect, it } from 'vitest';
import { coverageOf, openInterfaces } from '../../scripts/catalog/coverage';
import { catalog, source } from './loadCatalog';

const coverage = new Map(coverageOf(source).map((item) => [item.what.trim(), item]));

it.each([
  ['interfaces', 326],
  ['mini program', 163],
  ['mini game', 10],
  ['official account', 161],
  ['parameters', 869],
  ['reply fields', 766],
  ['error meanings', 791 + 48],
  ['without cloud call', 298 + 5],
  ['common mistakes', 16],
])('has at least the %s it started with: %i', (what, count) => {
  expect(coverage.get(what)?.count).toBeGreaterThanOrEqual(count);
});

it.each([...coverage.keys()])('describes %s in both languages', (what) => {
  const { count = 0, en, zh } = coverage.get(what) ?? {};
  expect(en).toBe(count);
  expect(zh).toBe(count);
});

it('knows the parameters of every mini program interface but the ad platform', () => {
  const open = openInterfaces(source).filter(({ platform }) => platform.includes('miniprogram'));
  const others = open
    .map(({ name }) => name)
    .filter((name) => !/^(ad|miniprogramMessage)\./.test(name));
  expect(others).toEqual([]);
});

it('keeps every interface on its way into the index', () => {
  const written = source.categories.flatMap(({ interfaces }) => interfaces.map(({ name }) => name));
  expect(catalog.names).toEqual([...written].sort());
  expect(catalog.all.map(({ name }) => name)).toEqual(catalog.names);
});
