import { expect, it } from 'vitest';
import {
  coverageOf,
  openInterfaces,
  unknownErrors,
  unknownReplies,
} from '../../scripts/catalog/coverage';
import { catalog, source } from './loadCatalog';

const coverage = new Map(coverageOf(source).map((item) => [item.what.trim(), item]));

it.each([
  ['interfaces', 326],
  ['mini program', 163],
  ['mini game', 10],
  ['official account', 161],
  ['parameters', 1400],
  ['reply fields', 1600],
  ['error meanings', 1200],
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

it('knows the parameters of all interfaces but ten at most', () => {
  expect(openInterfaces(source).length).toBeLessThanOrEqual(10);
});

it('knows what 310 interfaces reply, and how 310 fail', () => {
  const { length } = catalog.names;
  expect(length - unknownReplies(source).length).toBeGreaterThanOrEqual(310);
  expect(length - unknownErrors(source).length).toBeGreaterThanOrEqual(310);
});

it('says of every interface without reply fields whether it has any', () => {
  for (const { returns, returnsIncomplete, buffer, paramsOpen } of catalog.all) {
    if (returns.length > 0 || buffer) continue;
    expect(!paramsOpen || returnsIncomplete).toBe(true);
  }
});

it('keeps every interface on its way into the index', () => {
  const written = source.categories.flatMap(({ interfaces }) => interfaces.map(({ name }) => name));
  expect(catalog.names).toEqual([...written].sort());
  expect(catalog.all.map(({ name }) => name)).toEqual(catalog.names);
});
