import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../catalog/loadCatalog';

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

it('nothing is contributed that shows in files of other projects', () => {
  expect(manifest.contributes.snippets).toBeUndefined();
  for (const { fileMatch } of manifest.contributes.jsonValidation) {
    expect([fileMatch].flat()).toEqual(['cloudcall.json']);
  }
});
