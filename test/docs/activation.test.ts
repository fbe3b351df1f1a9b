import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../root';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

it('the extension activates by what a workspace contains, not by a language of any project', () => {
  const events: string[] = manifest.activationEvents;
  const others = events.filter((event) => !event.startsWith('workspaceContains:'));
  // A file system of its own: nothing but a reference page that is open already asks for it.
  expect(others).toEqual([
    'onLanguage:wxml',
    'onLanguage:wxss',
    'onFileSystem:cloudcall-reference',
  ]);
});

it('what stands at the top of a folder is found without a search, which VS Code gives up after seconds', () => {
  const patterns = (manifest.activationEvents as string[]).flatMap((event) => {
    const [, pattern] = /^workspaceContains:(.*)$/.exec(event) ?? [];
    return pattern ?? [];
  });
  const searched = patterns.filter((pattern) => pattern.includes('*'));
  expect(searched).not.toEqual([]);
  for (const pattern of searched) {
    expect(patterns).toContain(pattern.replace(/^\*\*\//, '').replace(/\/\*$/, ''));
  }
});

it('nothing is contributed that shows in files of other projects', () => {
  expect(manifest.contributes.snippets).toBeUndefined();
  for (const { fileMatch } of manifest.contributes.jsonValidation) {
    expect([fileMatch].flat()).toEqual(['cloudcall.json']);
  }
});
