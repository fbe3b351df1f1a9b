import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { Catalog } from '../../core/src/catalog/catalog';
import type { DirectoryEntry } from '../../core/src/files/fileHost';
import { findingsOf } from '../../core/src/project/findingsOf';
import { provideTypeScript } from '../../core/src/syntax/typescript';
import { Workspace } from '../../core/src/workspace';
import { NodeFileHost } from '../../nodehost/src/nodeFileHost';
import { data } from '../catalog/loadCatalog';
import { diskProject } from '../cli/runInProcess';

provideTypeScript(() => ts);

/** The disk, with what was read and listed of it. */
class WatchedHost extends NodeFileHost {
  readonly seen = new Set<string>();

  override read(path: string): string | undefined {
    const text = super.read(path);
    if (text !== undefined) this.seen.add(path);
    return text;
  }

  override list(directory: string): readonly DirectoryEntry[] {
    const entries = super.list(directory);
    if (entries.length > 0) this.seen.add(`${directory}/`);
    return entries;
  }
}

const CODE =
  "const cloud = require('wx-server-sdk');\nexports.f = () => cloud.openapi.wxacode.get({});\n";
const REQUIRES = (names: readonly string[]): string =>
  `const cloud = require('wx-server-sdk');\ncloud.init();\nexports.main = (event) => Promise.all([${names.map((name) => `require(${name}).f()`).join(', ')}]);\n`;

/** What a check of a workspace finds, and which files outside of its root it reads. */
function checked(around: string) {
  const root = join(around, 'project');
  const host = new WatchedHost();
  const workspace = new Workspace({ host, roots: [root], catalog: new Catalog(data) });
  const snapshot = workspace.snapshot();
  const findings = findingsOf(snapshot);
  const states = snapshot.functions.map((fn) => snapshot.state(fn));
  // The folders above say what packages there are, and how names are mapped.
  const above = (path: string): boolean =>
    root.startsWith(`${dirname(path)}/`) && /\.(?:json|yaml)$/.test(path);
  const read = [...host.seen]
    .filter((path) => !path.startsWith(`${root}/`) && !path.endsWith('/') && !above(path))
    .map((path) => relative(around, path))
    .sort();
  return { findings, states, read };
}

it('packages that package.json takes from the disk are read wherever they lie, and nothing beside them', () => {
  const { root: around } = diskProject({
    'package.json': '{"workspaces":["packages/*"]}',
    'local/package.json': '{"name":"local","main":"lib/index.js"}',
    'local/lib/index.js': `require('../more');require('../../secret');${CODE}`,
    'local/more.js': CODE,
    'local/unused.js': CODE,
    'secret.js': CODE,
    'packages/shared/package.json': '{"name":"shared","main":"../../secret.js"}',
    'packages/shared/index.js': `require('deep');${CODE}`,
    'packages/shared/send.js': CODE,
    'packages/other/package.json': '{"name":"other"}',
    'packages/other/index.js': CODE,
    'project/project.config.json': '{"cloudfunctionRoot":"cf/"}',
    'project/cf/fn/package.json':
      '{"dependencies":{"wx-server-sdk":"latest","local":"file:../../../local","shared":"*"}}',
    'project/cf/fn/index.js': REQUIRES(["'local'", "'shared'", "'shared/send'", "'other'"]),
    'project/cf/fn/config.json': '{"permissions":{"openapi":[]}}',
  });
  const { read, states, findings } = checked(around);
  expect(read).toEqual([
    'local/lib/index.js',
    'local/more.js',
    'local/package.json',
    'packages/other/package.json',
    'packages/shared/index.js',
    'packages/shared/package.json',
    'packages/shared/send.js',
  ]);
  expect(states[0]?.undeclared).toEqual(['wxacode.get']);
  expect(findings.map(({ rule }) => rule)).toContain('dynamic-interface');
});

it('nothing else that a workspace names outside of itself is read, and code that is not is said', () => {
  const { root: around } = diskProject({
    'tsconfig.json': '{"compilerOptions":{"baseUrl":".","paths":{"@above/*":["secret/*"]}}}',
    'secret.js': CODE,
    'secret/index.js': CODE,
    'secret/index.ts': CODE,
    'secret/app.json': '{"pages":["a"]}',
    'secret/base.json': '{"compilerOptions":{"paths":{"@x":["./index"]}}}',
    'secret/package.json': '{"main":"index.js"}',
    'secret/config.json': '{"permissions":{"openapi":["wxacode.get"]}}',
    'project/project.config.json':
      '{"cloudfunctionRoot":"cf/","miniprogramRoot":"../secret","pluginRoot":"/secret"}',
    'project/app.json': '{"pages":["../secret/index"],"subpackages":[{"root":"../secret"}]}',
    'project/cf/fn/index.js': REQUIRES([
      "'../../../secret'",
      "'../../../secret.js'",
      "'@above/index'",
      "'./linked'",
      "'./linked/index'",
      "'./away'",
      "'./package'",
      "'../../../secret/' + event.x",
    ]),
    'project/cf/fn/package/package.json': '{"main":"../../../../secret/index.js"}',
    'project/cf/fn/config.json': '{"permissions":{"openapi":["wxacode.get"]}}',
    'project/cf/built/package.json': '{"main":"dist/index.js"}',
    'project/cf/built/dist/index.js': 'exports.main = () => 1;\n',
    'project/cf/built/tsconfig.json':
      '{"extends":"../../../secret/base.json","compilerOptions":{"outDir":"dist","rootDir":"../../../secret"}}',
    'project/cf/declared/index.js': REQUIRES([]),
  });
  const root = join(around, 'project');
  mkdirSync(join(root, 'pages'));
  symlinkSync(join(around, 'secret'), join(root, 'pages/secret'));
  symlinkSync(join(around, 'secret'), join(root, 'cf/fn/linked'));
  symlinkSync(join(around, 'secret.js'), join(root, 'cf/fn/away.js'));
  symlinkSync(join(around, 'secret/config.json'), join(root, 'cf/declared/config.json'));
  writeFileSync(join(root, '.gitignore'), '../secret\n');
  const { read, states, findings } = checked(around);
  expect(read).toEqual([]);
  const { flow, unused } = states.find(({ fn }) => fn.name === 'fn')!;
  expect(flow.uses).toEqual([]);
  expect(unused).toEqual([]);
  const said = findings.filter(({ rule }) => rule === 'dynamic-interface');
  expect(said.length).toBeGreaterThan(4);
  const unreadable = findings.filter(({ message }) => message.en.includes('cannot be read'));
  expect(unreadable.map(({ file, rule }) => [relative(root, file), rule]).sort()).toEqual([
    ['cf/declared/config.json', 'invalid-config'],
    ['cf/fn/away.js', 'unparsable-code'],
  ]);
});

it('a function behind a link is read with all that lies in it, and links in the workspace are followed', () => {
  const { root: around } = diskProject({
    'elsewhere/fn/index.js': REQUIRES(["'./lib/a'"]),
    'elsewhere/fn/lib/a.js': `require('../b');\n${CODE}`,
    'elsewhere/fn/b.js': `require('../beside');\n${CODE}`,
    'elsewhere/beside.js': CODE,
    'project/project.config.json': '{"cloudfunctionRoot":"cf/"}',
    'project/shared/c.js': CODE,
    'project/cf/fn/index.js': REQUIRES(["'./shared/c'"]),
  });
  symlinkSync(join(around, 'elsewhere/fn'), join(around, 'project/cf/linked'));
  symlinkSync('../../shared', join(around, 'project/cf/fn/shared'));
  const { states, findings } = checked(around);
  expect(states.map(({ fn, undeclared }) => [fn.name, undeclared])).toEqual([
    ['fn', ['wxacode.get']],
    ['linked', ['wxacode.get']],
  ]);
  // What lies beside the linked function is no part of it, and nothing by that name is in the workspace.
  expect(findings.filter(({ rule }) => rule === 'dynamic-interface')).toEqual([]);
});
