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
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../root';

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

const code = ['docs/assistants.md', 'docs/assistants.zh-CN.md'].map((page) => {
  const [, block = ''] = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, page), 'utf8')) ?? [];
  return [page, block] as const;
});

it('the pages’ examples compile', () => {
  const files = code.map(([, block], index) => {
    writeFileSync(join(project, `page${index}.mts`), block);
    return `page${index}.mts`;
  });
  // The declarations themselves are checked where the package is (test/package/pack.foreign.test.ts).
  const words = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--skipLibCheck',
  ];
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, ...words, ...files], { cwd: project });
});

it.each(code)('the example of %s runs', (_, block) => {
  writeFileSync(join(project, 'page.mjs'), block);
  const printed = execFileSync(process.execPath, ['page.mjs'], { cwd: project, encoding: 'utf8' });
  expect(printed).toContain('"subscribeMessage.send"');
  expect(printed.trim().split('\n').at(-1)).toBe('subscribeMessage.send');
});
