import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { complete } from '../../core/src/features/complete';
import { hover } from '../../core/src/features/hover';
import type { FileHost } from '../../core/src/files/fileHost';
import { isSourceFile } from '../../core/src/files/sourceFiles';
import { ROOM_OF_ONE_RUN } from '../../core/src/project/room';
import { provideTypeScript } from '../../core/src/syntax/typescript';
import { Workspace } from '../../core/src/workspace';
import { NodeFileHost } from '../../nodehost/src/nodeFileHost';
import { catalog } from '../catalog/loadCatalog';
import { root } from '../root';
import { type MemoryHost, ROOT, treeHost } from './memoryHost';

provideTypeScript(() => ts);

/** Functions that give every reader something to read, and pages that call them. */
function generatedProject(functions: number): MemoryHost {
  const host = treeHost(`
    project.config.json {"cloudfunctionRoot":"cloudfunctions/","miniprogramRoot":"miniprogram/"}
    miniprogram/app.json {"pages":["pages/a"]}
    miniprogram/app.js App({});
    cloudfunctions/shared.js exports.send = (cloud, touser) => cloud.openapi.subscribeMessage.send({ touser, page: 'pages/b' });
  `);
  for (let fn = 0; fn < functions; fn += 1) {
    host.write(
      `cloudfunctions/f${fn}/index.js`,
      `const cloud = require('wx-server-sdk');
const { send } = require('../shared');
// cloudcall-disable-next-line undeclared-interface -- later
exports.main = async (event) => {
  if (event.MsgType === 'text') await send(cloud, cloud.getWXContext().OPENID);
  const { phoneInfo } = await cloud.openapi.phonenumber.getPhoneNumber({ code: event.code });
  await require('./media').check(cloud, event.file);
  return phoneInfo; // cloudcall-disable-line
};
`,
    );
    host.write(
      `cloudfunctions/f${fn}/media.js`,
      `exports.check = async (cloud, file) => {
  const { errCode } = await cloud.openapi.security.imgSecCheck({ media: { contentType: 'image/png', value: file } });
  return errCode === 0;
};
`,
    );
    host.write(
      `miniprogram/pages/p${fn}.js`,
      `Page({ tap(event) { wx.cloud.callFunction({ name: 'f${fn}', data: { phone: wx.cloud.CloudID(event.detail.cloudID) } }); } });\n`,
    );
  }
  return host;
}

function check(workspace: Workspace): number {
  const snapshot = workspace.snapshot();
  const found = snapshot.functions.flatMap((fn) => snapshot.findings(fn));
  return found.length + snapshot.workspaceFindings().length;
}

/** All sources of a host below a folder. */
function sourcesIn(host: FileHost, directory: string): string[] {
  return host.list(directory).flatMap(({ name, kind }) => {
    const path = `${directory}/${name}`;
    return kind === 'directory' ? sourcesIn(host, path) : isSourceFile(path) ? [path] : [];
  });
}

/** Checks a workspace and has the files that the check had no need of parsed too; each counts once, if none did twice. */
function parsesOf(workspace: Workspace, sources: readonly string[]): number {
  expect(check(workspace)).toBeGreaterThan(0);
  expect(workspace.counters.parses).toBeGreaterThan(sources.length / 2);
  for (const file of sources) expect(workspace.snapshot().tree(file)).toBeDefined();
  return workspace.counters.parses;
}

it('a check parses each source of examples/shop once', () => {
  const shop = join(root, 'examples', 'shop');
  const host = new NodeFileHost();
  const sources = sourcesIn(host, shop);
  const workspace = new Workspace({ host, roots: [shop], catalog });
  expect(parsesOf(workspace, sources)).toBe(sources.length);
});

it('a run that lets go of what it has looked at parses no more', () => {
  const host = generatedProject(15);
  const all = new Workspace({ host, roots: [ROOT], catalog });
  const once = new Workspace({ host, roots: [ROOT], catalog, room: ROOM_OF_ONE_RUN });
  const found = once.snapshot().workspaceFindings().length;
  const inFunctions = once.snapshot().functions.flatMap((fn) => {
    const findings = once.snapshot().findings(fn);
    once.forget(fn);
    return findings;
  });
  expect(found + inFunctions.length).toBe(check(all));
  expect(once.counters.parses).toBe(all.counters.parses);
});

it('a check parses each source of a project once, a keystroke one text once', () => {
  const host = generatedProject(15);
  const sources = sourcesIn(host, ROOT);
  const workspace = new Workspace({ host, roots: [ROOT], catalog });
  expect(parsesOf(workspace, sources)).toBe(sources.length);

  const before = workspace.counters;
  const edited = `${ROOT}/cloudfunctions/f7/index.js`;
  const text = host.files.get(edited)?.replace('getPhoneNumber(', 'getPhone(') ?? '';
  workspace.changed([host.write('cloudfunctions/f7/index.js', text)]);
  const offset = text.indexOf('getPhone(') + 'getPhone'.length;
  const options = { snippets: true, callArguments: true };
  const entries = complete(workspace.snapshot(), edited, offset, options);
  expect(entries.map(({ label }) => label)).toContain('getPhoneNumber');
  hover(workspace.snapshot(), edited, offset);
  check(workspace);
  const { counters } = workspace;
  expect(counters.parses - before.parses).toBe(1);
  expect(counters.graphsBuilt - before.graphsBuilt).toBe(1);
  expect(counters.functionsSolved - before.functionsSolved).toBe(1);
});
