import { describe, expect, it } from 'vitest';
import { expectedIn, foundIn } from './check';
import { readFixtures } from './fixture';

describe('value flow', () => {
  const fixtures = readFixtures();

  it('has fixtures', () => {
    expect(fixtures.length).toBeGreaterThan(50);
  });

  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
    expect([...new Set(foundIn(fixture))]).toEqual([...new Set(expectedIn(fixture))]);
  });
});
