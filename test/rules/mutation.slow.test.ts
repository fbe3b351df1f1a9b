import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { type MutationResult, mutateRules } from '../../scripts/mutation/mutateRules';

let results: readonly MutationResult[] = [];

beforeAll(async () => {
  results = await mutateRules(join(import.meta.dirname, '..', '..'));
});

it('has a fixture that fails for each condition of a rule that is broken', () => {
  expect(results.flatMap(({ survivors }) => survivors)).toEqual([]);
});

it('lists no mutant as equivalent that a fixture notices', () => {
  expect(results.flatMap(({ stale }) => stale)).toEqual([]);
});
