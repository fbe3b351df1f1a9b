import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { installPrograms, isTestedHere } from '../../scripts/editors/installEditors';
import { root } from '../root';
import { editorProject, pageBlock, transcript } from './editorProject';

const isHere = isTestedHere('Emacs', console.log);

beforeAll(async () => {
  if (isHere) await installPrograms(['emacs'], console.log);
}, 600_000);

it.skipIf(!isHere)('Emacs shows, completes, repairs, and reads config.json', async () => {
  const project = editorProject();
  const init = project.write(
    '.init.el',
    `(package-initialize)\n${pageBlock('emacs.md', 'elisp', 0)}`,
  );
  const seen = transcript(
    await project.edit('emacs', [
      '--batch',
      '--load',
      init,
      '--load',
      join(root, 'test/editors/emacs.el'),
    ]),
  );
  expect(seen.problem).toMatch(/templateMessage\.send is not declared/);
  expect(seen.offered).toEqual(expect.arrayContaining(['get', 'getUnlimited']));
  expect(seen.fixes).toEqual(
    expect.arrayContaining([expect.stringContaining('templateMessage.send')]),
  );
  expect(seen.config).toMatch(/wxacode\.get/);
  expect(seen.hover).toContain('templateMessage.send');
  expect(JSON.parse(readFileSync(project.config, 'utf8'))).toEqual({
    permissions: { openapi: ['wxacode.get', 'templateMessage.send'] },
  });
});
