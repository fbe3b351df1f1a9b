import { describe, expect, it } from 'vitest';
import type { CloudFunction } from '../../core/src/files/cloudFunction';
import { joinPath, relativePath } from '../../core/src/text/path';
import { CONTENT_CASES, SOURCE_CASES } from './contentCases';
import { type DiscoverCase, IGNORE_CASES, ROOT_CASES } from './discoverCases';
import { ROOT, treeHost } from './memoryHost';
import { openTree } from './openTree';

function format({ directory, project, entry, sources }: CloudFunction): string {
  const inside = (path: string) => relativePath(directory, path);
  const others = sources.filter((source) => source !== entry).map(inside);
  const all = [entry === undefined ? '-' : inside(entry), ...others].join(', ');
  return `${relativePath(ROOT, directory)}${project === undefined ? '*' : ''}: ${all}`;
}

function check({ tree, roots = ['.'], found }: DiscoverCase): void {
  const absolute = roots.map((root) => joinPath(ROOT, root));
  const { functions } = openTree(treeHost(tree), absolute).snapshot();
  expect(functions.map(format)).toEqual(found);
}

describe('functions below a cloudfunctionRoot', () => {
  for (const one of ROOT_CASES) it(one.what, () => check(one));
});

describe('what is ignored', () => {
  for (const one of IGNORE_CASES) it(one.what, () => check(one));
});

describe('functions by their content', () => {
  for (const one of CONTENT_CASES) it(one.what, () => check(one));
});

describe('sources', () => {
  for (const one of SOURCE_CASES) it(one.what, () => check(one));
});

it('projects and the mini programs’ sources', () => {
  const host = treeHost(`project.config.json {"cloudfunctionRoot":"cloudfunctions/"}
    .gitignore dist
    cloudfunctions/a/index.js
    cloudfunctions/shared.js
    miniprogram/app.js 1
    miniprogram/pages/index/index.ts 1
    miniprogram/pages/index/index.d.ts
    miniprogram/pages/index/index.test.ts
    miniprogram/miniprogram_npm/x/index.js
    tests/e2e.js 1
    dist/app.js 1
    other/project.config.json {}`);
  const snapshot = openTree(host).snapshot();
  expect(snapshot.projects).toEqual(['/w', '/w/other']);
  expect(snapshot.miniprogramSources).toEqual([
    '/w/miniprogram/app.js',
    '/w/miniprogram/pages/index/index.ts',
  ]);
});

it('which function a file belongs to', () => {
  const host = treeHost(`project.config.json {"cloudfunctionRoot":"cloudfunctions/"}
    cloudfunctions/a/index.js
    cloudfunctions/ab/index.js`);
  const snapshot = openTree(host).snapshot();
  const name = (path: string) => snapshot.functionOf(`/w/cloudfunctions/${path}`)?.name;
  expect(name('a/config.json')).toBe('a');
  expect(name('a/lib/deep/new.js')).toBe('a');
  expect(name('ab/index.js')).toBe('ab');
  expect(name('abc/index.js')).toBeUndefined();
  expect(snapshot.functionOf('/elsewhere/x.js')).toBeUndefined();
});
