import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { provideTypeScript } from '../../core/src/syntax/typescript';
import { Workspace } from '../../core/src/workspace';
import { catalog } from '../catalog/loadCatalog';
import { ROOT, treeHost } from './memoryHost';

provideTypeScript(() => ts);

/** Findings at warning or error, as `file: rule interface`, below the root. */
function problemsOf(tree: string): string[] {
  const host = treeHost(tree);
  const snapshot = new Workspace({ host, roots: [ROOT], catalog }).snapshot();
  return [
    ...snapshot.functions.flatMap((fn) => snapshot.findings(fn)),
    ...snapshot.workspaceFindings(),
  ]
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ file, rule, interface: name = '' }) =>
      `${file.slice(ROOT.length + 1)}: ${rule} ${name}`.trim(),
    );
}

const HEAD = "const cloud = require('wx-server-sdk'); cloud.init();";
const GET =
  'exports.main = async (event) => cloud.openapi.wxacode.get({ path: event.path, width: 300 });';
const LIMITED =
  'exports.main = async (event) => cloud.openapi.wxacode.createQRCode({ path: event.path });';
const PACKAGE =
  '{ "name": "f", "version": "1.0.0", "main": "index.js", "dependencies": { "wx-server-sdk": "~2.6.3" } }';
const ROOTED =
  'project.config.json { "miniprogramRoot": "miniprogram/", "cloudfunctionRoot": "cloudfunctions/" }';
const COMPILED = 'Object.defineProperty(exports, "__esModule", { value: true });';

describe('what is uploaded and run is what is checked', () => {
  it('JavaScript that somebody wrote beside TypeScript, as package.json names it', () => {
    const tree = `${ROOTED}
      cloudfunctions/f/package.json ${PACKAGE}
      cloudfunctions/f/index.ts export const main = async () => 1;
      cloudfunctions/f/index.js ${HEAD} ${GET}`;
    expect(problemsOf(tree)).toEqual([
      'cloudfunctions/f/index.js: undeclared-interface wxacode.get',
    ]);
  });

  it('or as the TypeScript loads it', () => {
    const tree = `${ROOTED}
      cloudfunctions/f/package.json {"main":"start.js","dependencies":{"wx-server-sdk":"~2.6.3"}}
      cloudfunctions/f/start.ts ${HEAD} export const main = require('./send.js')(cloud.openapi);
      cloudfunctions/f/send.ts export const nothing = 1;
      cloudfunctions/f/send.js module.exports = (api) => (event) => api.wxacode.get({ path: event.path });`;
    expect(problemsOf(tree)).toEqual([
      'cloudfunctions/f/send.js: undeclared-interface wxacode.get',
    ]);
  });

  it('what both say is said once', () => {
    const tree = `${ROOTED}
      cloudfunctions/f/package.json ${PACKAGE}
      cloudfunctions/f/index.ts ${HEAD} ${GET}
      cloudfunctions/f/index.js ${HEAD} ${GET}`;
    expect(problemsOf(tree)).toEqual([
      'cloudfunctions/f/index.ts: undeclared-interface wxacode.get',
    ]);
  });

  it('a build says nothing that its source says', () => {
    const tree = `${ROOTED}
      cloudfunctions/f/package.json ${PACKAGE}
      cloudfunctions/f/index.ts ${HEAD} ${GET}
      cloudfunctions/f/index.js ${COMPILED} ${HEAD} ${GET}`;
    expect(problemsOf(tree)).toEqual([
      'cloudfunctions/f/index.ts: undeclared-interface wxacode.get',
    ]);
  });

  it.each(['index.ts', 'src/index.ts'])('a stale build of %s says what only it calls', (source) => {
    const main = source.replace('src/', 'dist/').replace('.ts', '.js');
    const tree = `${ROOTED}
      cloudfunctions/f/package.json ${PACKAGE.replace('index.js', main)}
      cloudfunctions/f/config.json {"permissions":{"openapi":["wxacode.get"]}}
      cloudfunctions/f/${source} ${HEAD} ${GET}
      cloudfunctions/f/${main} ${COMPILED} ${HEAD} ${LIMITED}`;
    expect(problemsOf(tree)).toEqual([
      `cloudfunctions/f/${main}: undeclared-interface wxacode.createQRCode`,
    ]);
  });

  it('a build that nothing names is not read', () => {
    const tree = `${ROOTED}
      cloudfunctions/f/package.json ${PACKAGE}
      cloudfunctions/f/index.js ${HEAD} exports.main = async () => 1;
      cloudfunctions/f/old.ts export const nothing = 1;
      cloudfunctions/f/old.js ${COMPILED} ${HEAD} ${GET}`;
    expect(problemsOf(tree)).toEqual([]);
  });
});

describe('what is no function', () => {
  it('shared code: it belongs to the functions that reach it', () => {
    const tree = `${ROOTED}
      cloudfunctions/f/package.json ${PACKAGE}
      cloudfunctions/f/index.js const { send } = require('../common/send'); exports.main = (event) => send(event);
      cloudfunctions/common/send.js ${HEAD} exports.send = (event) => cloud.openapi.wxacode.get({ path: event.path });
      cloudfunctions/scripts/try.js ${HEAD} ${GET}`;
    expect(problemsOf(tree)).toEqual([
      'cloudfunctions/common/send.js: undeclared-interface wxacode.get',
    ]);
  });

  it('a page that loads the SDK', () => {
    const tree = `${ROOTED}
      miniprogram/app.json {"pages":["pages/index/index"]}
      miniprogram/pages/index/index.js ${HEAD} Page({ async send() { await wx.cloud.callFunction({ name: 'f' }); await cloud.openapi.wxacode.get({ path: 'a' }); } });
      cloudfunctions/f/package.json ${PACKAGE}
      cloudfunctions/f/index.js exports.main = async () => 'ok';`;
    expect(problemsOf(tree).filter((one) => !one.includes('server-sdk-in-client'))).toEqual([]);
  });

  it('what HBuilderX has built', () => {
    const tree = `manifest.json {"name":"x","mp-weixin":{"cloudfunctionRoot":"functions/"}}
      functions/code/package.json ${PACKAGE}
      functions/code/index.js ${HEAD} ${GET}
      unpackage/dist/dev/mp-weixin/project.config.json {"cloudfunctionRoot":"functions/"}
      unpackage/dist/dev/mp-weixin/functions/code/package.json ${PACKAGE}
      unpackage/dist/dev/mp-weixin/functions/code/index.js ${HEAD} ${GET}`;
    expect(problemsOf(tree)).toEqual(['functions/code/index.js: undeclared-interface wxacode.get']);
  });
});

it('a root in manifest.json is a root', () => {
  const host = treeHost(`project.config.json {"appid":"wx1f0c8d2b7a63e594"}
    manifest.json { "name": "x", /* 微信 */ "mp-weixin": { "cloudfunctionRoot": "./functions/" } }
    functions/plain/index.js exports.main = async (event) => event`);
  const snapshot = new Workspace({ host, roots: [ROOT], catalog }).snapshot();
  expect(snapshot.functions.map(({ name, project }) => [name, project])).toEqual([['plain', ROOT]]);
  expect(snapshot.workspaceFindings()).toEqual([]);
});
