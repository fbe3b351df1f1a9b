import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

it('outside the roots only what the workspace names is read, file by file', () => {
  const { root: around } = diskProject({
    'package.json': '{"workspaces":["packages/*"]}',
    'secret.js': CODE,
    'secret/index.js': CODE,
    'secret/package.json': '{}',
    'required/send.js': CODE,
    'required/beside.js': CODE,
    'local/package.json': '{"name":"local","main":"index.js"}',
    'local/index.js': CODE,
    'local/unused.js': CODE,
    'project/project.config.json':
      '{"cloudfunctionRoot":"cloudfunctions/","miniprogramRoot":"../secret"}',
    'project/cloudfunctions/fn/package.json':
      '{"dependencies":{"wx-server-sdk":"latest","local":"file:../../../local"}}',
    'project/cloudfunctions/fn/index.js': `const { f } = require('../../../required/send');\nconst local = require('local');\nconst cloud = require('wx-server-sdk');\ncloud.init();\nexports.main = async () => { await f(); return local.f(); };\n`,
    'project/cloudfunctions/fn/config.json': '{"permissions":{"openapi":[]}}',
  });
  const root = join(around, 'project');
  mkdirSync(join(root, 'pages'));
  symlinkSync(join(around, 'secret'), join(root, 'pages/secret'));
  symlinkSync(join(around, 'secret'), join(root, 'cloudfunctions/fn/secret'));
  writeFileSync(join(root, '.gitignore'), '../secret\n');
  const host = new WatchedHost();
  const workspace = new Workspace({ host, roots: [root], catalog: new Catalog(data) });
  const snapshot = workspace.snapshot();
  expect(findingsOf(snapshot).map(({ rule }) => rule)).toContain('undeclared-interface');
  const files = [...host.seen].filter((path) => !path.startsWith(root) && !path.endsWith('/'));
  const named = ['required/send.js', 'local/package.json', 'local/index.js'];
  const above = (path: string): boolean =>
    root.startsWith(`${dirname(path)}/`) && /\.(?:json|yaml)$/.test(path);
  expect(files.filter((path) => !above(path)).sort()).toEqual(
    named.map((path) => join(around, path)).sort(),
  );
});
