import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../root';

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly version?: string;
  readonly link?: boolean;
}

it.each(['', 'site/'])('the lock file of "%s" is exact', (folder) => {
  const lock = JSON.parse(readFileSync(join(root, folder, 'package-lock.json'), 'utf8'));
  expect(lock.lockfileVersion).toBeGreaterThanOrEqual(3);
  const packages = Object.entries<Locked>(lock.packages).filter(([path]) => path !== '');
  expect(packages.length).toBeGreaterThan(50);
  const inexact = packages.filter(
    ([, { resolved, integrity = '', version = '' }]) =>
      // Without an address it is the registry that whoever installs has chosen; the digest decides.
      (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')) ||
      !integrity.startsWith('sha512-') ||
      !/^\d+\.\d+\.\d+/.test(version),
  );
  expect(inexact.map(([path]) => path)).toEqual([]);
});
