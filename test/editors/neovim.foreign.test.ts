import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { installPrograms, isTestedHere } from '../../scripts/editors/installEditors';
import { root } from '../root';
import { editorProject, pageBlock, transcript } from './editorProject';

const isHere = isTestedHere('Neovim', console.log);

beforeAll(async () => {
  if (isHere) await installPrograms(['nvim'], console.log);
}, 600_000);

it.skipIf(!isHere)('Neovim shows, completes, repairs, and reads config.json', async () => {
  const project = editorProject();
  const version = execFileSync('nvim', ['--version'], { encoding: 'utf8' });
  const [, minor = '0'] = /NVIM v0\.(\d+)/.exec(version) ?? [];
  const init = pageBlock('neovim.md', 'lua', Number(minor) >= 11 ? 0 : 1);
  const script = project.write('.init.lua', init);
  const seen = transcript(
    await project.edit('nvim', [
      '--headless',
      '--clean',
      '-u',
      script,
      '-c',
      `luafile ${join(root, 'test/editors/neovim.lua')}`,
    ]),
  );
  expect(seen.problem).toEqual([
    5,
    23,
    expect.stringMatching(/^templateMessage\.send is not declared/),
    'cloudcall',
  ]);
  expect(seen.offered).toEqual(expect.arrayContaining(['get', 'getUnlimited']));
  expect(seen.fixes).toEqual(
    expect.arrayContaining([expect.stringContaining('templateMessage.send')]),
  );
  expect(seen.config).toContain('unused-permission');
  expect(seen.hover).toContain('templateMessage.send');
  expect(JSON.parse(readFileSync(project.config, 'utf8'))).toEqual({
    permissions: { openapi: ['wxacode.get', 'templateMessage.send'] },
  });
});
