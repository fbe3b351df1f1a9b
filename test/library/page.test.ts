import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../catalog/loadCatalog';

// The page's example compiles against the published types and runs, in a project with the package.
let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'cloudcall-page-'));
  cpSync(join(root, 'examples/testing'), project, { recursive: true });
  mkdirSync(join(project, 'node_modules/@types'), { recursive: true });
  symlinkSync(root, join(project, 'node_modules/wechat-cloudcall'), 'junction');
  symlinkSync(
    join(root, 'node_modules/@types/node'),
    join(project, 'node_modules/@types/node'),
    'junction',
  );
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe.each(['docs/assistants.md', 'docs/assistants.zh-CN.md'])('%s', (page) => {
  const code = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, page), 'utf8'))![1]!;

  it('compiles', () => {
    writeFileSync(join(project, 'page.mts'), code);
    const words = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022'];
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    execFileSync(process.execPath, [tsc, ...words, 'page.mts'], { cwd: project });
  });

  it('runs', () => {
    writeFileSync(join(project, 'page.mjs'), code);
    const printed = execFileSync(process.execPath, ['page.mjs'], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(printed).toContain('"subscribeMessage.send"');
    expect(printed.trim().split('\n').at(-1)).toBe('subscribeMessage.send');
  });
});
