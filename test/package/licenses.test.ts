import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { licenseTexts } from '../../scripts/licenses';
import { root } from '../root';

const text = readFileSync(join(root, 'dist/licenses.txt'), 'utf8');
const parts = text.split(/\n\n={80}\n\n/).slice(1);

it('every package that runs is there with its licence and its text', () => {
  const names = parts.map((part) => part.split(' ', 1)[0]);
  expect(names).toEqual(
    expect.arrayContaining([
      '@modelcontextprotocol/sdk',
      'chokidar',
      'commander',
      'diff',
      'ignore',
      'jsonc-parser',
      'typescript',
      'vscode-languageclient',
      'vscode-languageserver',
      'vscode-uri',
      'zod',
    ]),
  );
  expect(new Set(names).size).toBe(names.length);
  for (const part of parts) {
    const [head = ''] = part.split('\n', 1);
    expect(head).toMatch(
      /^\S+ \d+\.\d+\.\S+ \((?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0)\)$/,
    );
    expect(part).toMatch(/copyright|permission/i);
    expect(part.length).toBeGreaterThan(400);
  }
});

it('a package without a text is refused, one twice is named once', () => {
  const inputs = [
    'node_modules/commander/index.js',
    'node_modules/commander/lib/help.js',
    'cli/src/a.ts',
  ];
  expect(licenseTexts(root, inputs).match(/^commander \d/gm)).toHaveLength(1);
  expect(() => licenseTexts(root, ['node_modules/none-such/index.js'])).toThrow();
});
