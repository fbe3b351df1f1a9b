import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const require = createRequire(import.meta.url);

/** The stand-in as it is published. */
export const { cloudFunction, cloudId, pushedEvent, pushedMessage } =
  require('../../dist/testing.js') as typeof import('../../testing/src/index');

/** A folder of the system's own for functions under test; removed when the tests are over. */
export function functionFolders(): (files: Record<string, string>) => string {
  const root = mkdtempSync(join(tmpdir(), 'cloudcall-testing-'));
  let count = 0;
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return (files) => {
    count += 1;
    const folder = join(root, `fn${count}`);
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return folder;
  };
}

/** A config.json that declares some interfaces. */
export function declaring(...openapi: string[]): string {
  return JSON.stringify({ permissions: { openapi } });
}
