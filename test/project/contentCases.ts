import type { DiscoverCase } from './discoverCases';

const ROOTED = 'project.config.json {"cloudfunctionRoot":"cloudfunctions/"}';
const PLAIN = 'module.exports = 1;';

/** Functions that no cloudfunctionRoot names; `*` marks them. */
export const CONTENT_CASES: readonly DiscoverCase[] = [
  {
    what: 'an entry that imports the SDK',
    tree: `a/index.js
      b/index.ts import cloud from 'wx-server-sdk';
      c/package.json {"main":"src/app"}
      c/src/app.mjs import { init } from "wx-server-sdk";
      d/index.js const c = require('../a/node_modules/wx-server-sdk');
      e/index.js const c = await import('wx-server-sdk');
      f/other.js`,
    found: ['a*: index.js', 'b*: index.ts', 'c*: src/app.mjs', 'd*: index.js', 'e*: index.js'],
  },
  {
    what: 'the SDK in a comment or a string is no import',
    tree: `a/index.js // const cloud = require('wx-server-sdk')
      b/index.js /** import cloud from 'wx-server-sdk' */ module.exports = 'wx-server-sdk';`,
    found: [],
  },
  {
    what: 'a config.json with permissions.openapi or a timer trigger',
    tree: `a/config.json {"permissions":{"openapi":[]}}
      b/config.json {"triggers":[{"type":"timer"}]}
      e/config.json {"permissions":{"camera":true}}
      f/config.json {"triggers":[{"type":"push"},"timer"]}
      c/config.json {"appid":"x"}
      d/config.json {"permissions":`,
    found: ['a*: -', 'b*: -'],
  },
  {
    what: 'a config.json above functions is no function',
    tree: `fns/config.json {"permissions":{"openapi":[]}}
      fns/a/index.js`,
    found: ['fns/a*: index.js'],
  },
  {
    what: 'a main export and a dependency on the SDK',
    tree: `a/index.js exports.main = async () => 1;
      a/package.json {"dependencies":{"wx-server-sdk":"latest"}}
      lib/index.js exports.helper = 1;
      lib/package.json {"dependencies":{"wx-server-sdk":"latest"}}`,
    found: ['a*: index.js'],
  },
  {
    what: 'a package that functions take from the disk is no function, unless it is one itself',
    tree: `${ROOTED}
      cloudfunctions/a/index.js
      cloudfunctions/a/package.json {"dependencies":{"shared":"file:../../shared","b":"link:../../b","c":"file:../../c"}}
      cloudfunctions/d/package.json {"dependencies":{"@x/e":"workspace:*"}}
      shared/index.js const cloud = require('wx-server-sdk'); exports.send = 1;
      e/package.json {"name":"@x/e"}
      e/index.js const cloud = require('wx-server-sdk'); exports.send = 1;
      b/index.js const cloud = require('wx-server-sdk'); exports.main = async () => 1;
      c/index.js const cloud = require('wx-server-sdk');
      c/config.json {"permissions":{"openapi":[]}}
      other/index.js const cloud = require('wx-server-sdk'); exports.send = 1;`,
    found: [
      'b*: index.js',
      'c*: index.js',
      'cloudfunctions/a: index.js',
      'cloudfunctions/d: -',
      'other*: index.js',
    ],
  },
  {
    what: 'a container service is no function',
    tree: `service/app.js
      service/package.json {"main":"app.js"}
      service/Dockerfile`,
    found: [],
  },
  {
    what: 'functions elsewhere beside a cloudfunctionRoot',
    tree: `${ROOTED}
      cloudfunctions/a/index.js ${PLAIN}
      extra/b/index.js`,
    found: ['cloudfunctions/a: index.js', 'extra/b*: index.js'],
  },
  {
    what: 'neither a mini program nor what holds a project is a function',
    tree: `index.js
      ${ROOTED}
      cloudfunctions/a/index.js ${PLAIN}
      app/app.json
      app/app.js ${PLAIN}
      app/index.js`,
    found: ['cloudfunctions/a: index.js'],
  },
  {
    what: 'the mini program’s own folders that load the SDK are no functions',
    tree: `project.config.json {"miniprogramRoot":"miniprogram/"}
      miniprogram/app.json {"pages":["pages/index/index"]}
      miniprogram/pages/index/index.js
      miniprogram/utils/index.js
      miniprogram/utils/config.json {"permissions":{"openapi":[]}}
      plugin/index.js
      fns/a/index.js`,
    found: ['fns/a*: index.js', 'plugin*: index.js'],
  },
  {
    what: 'what app.json names is no function, nor what holds a view, nor a module beside them',
    tree: `app.json {"pages":["pages/index/index"],"subpackages":[{"root":"shop/","pages":["list/list"]}],"usingComponents":{"card":"/parts/card/index","other":"plugin://x/y"},"workers":"workers"}
      pages/index/index.js
      shop/list/index.js
      shop/sdk/index.js
      parts/card/index.js
      workers/index.js
      views/box/index.js
      views/box/index.wxml
      utils/index.js const cloud = require('wx-server-sdk'); module.exports = { cloud };
      cloud/plain/index.js
      cloud/declares/index.js const cloud = require('wx-server-sdk'); module.exports = 1;
      cloud/declares/config.json {"permissions":{"openapi":[]}}`,
    found: ['cloud/declares*: index.js', 'cloud/plain*: index.js'],
  },
  {
    what: 'the workspace root itself',
    tree: 'a/index.js',
    roots: ['a'],
    found: ['a*: index.js'],
  },
  {
    what: 'overlapping workspace roots find a function once, as its project has it',
    tree: `${ROOTED}
      cloudfunctions/a/index.js`,
    roots: ['cloudfunctions', '.'],
    found: ['cloudfunctions/a: index.js'],
  },
];

/** Which files of a function count. */
export const SOURCE_CASES: readonly DiscoverCase[] = [
  {
    what: 'all kinds of source, no declarations, no tests, no tools',
    tree: `${ROOTED}
      cloudfunctions/a/index.js
      cloudfunctions/a/a.mjs
      cloudfunctions/a/b.cjs
      cloudfunctions/a/c.jsx
      cloudfunctions/a/d.ts
      cloudfunctions/a/e.mts
      cloudfunctions/a/f.cts
      cloudfunctions/a/g.tsx
      cloudfunctions/a/h.d.ts
      cloudfunctions/a/i.d.mts
      cloudfunctions/a/index.test.js
      cloudfunctions/a/x.spec.ts
      cloudfunctions/a/test.js
      cloudfunctions/a/send_test.js
      cloudfunctions/a/contest.js
      cloudfunctions/a/jest.config.js
      cloudfunctions/a/.eslintrc.js
      cloudfunctions/a/__tests__/y.js
      cloudfunctions/a/__mocks__/wx-server-sdk.js
      cloudfunctions/a/test/z.js
      cloudfunctions/a/lib/z.js
      cloudfunctions/a/z.js.backup`,
    found: [
      'cloudfunctions/a: index.js, a.mjs, b.cjs, c.jsx, contest.js, d.ts, e.mts, f.cts, g.tsx, lib/z.js',
    ],
  },
  {
    what: 'functions may be called test',
    tree: `${ROOTED}
      cloudfunctions/test/index.js
      cloudfunctions/mock/package.json
      cloudfunctions/mock/test.js`,
    found: ['cloudfunctions/mock: -', 'cloudfunctions/test: index.js'],
  },
  {
    what: 'package.json main with and without extension, a folder, and a missing file',
    tree: `${ROOTED}
      cloudfunctions/a/package.json {"main":"./app.js"}
      cloudfunctions/a/app.js
      cloudfunctions/a/index.js
      cloudfunctions/b/package.json {"main":"lib"}
      cloudfunctions/b/lib/index.js
      cloudfunctions/c/package.json {"main":"gone.js"}
      cloudfunctions/c/index.js
      cloudfunctions/d/package.json {"main":"../a/app.js"}
      cloudfunctions/d/index.js`,
    found: [
      'cloudfunctions/a: app.js, index.js',
      'cloudfunctions/b: lib/index.js',
      'cloudfunctions/c: index.js',
      'cloudfunctions/d: index.js',
    ],
  },
  {
    what: 'an entry in a folder of tests is an entry all the same',
    tree: `${ROOTED}
      cloudfunctions/a/package.json {"main":"test/run.js"}
      cloudfunctions/a/test/run.js
      cloudfunctions/a/test/other.js`,
    found: ['cloudfunctions/a: test/run.js'],
  },
  {
    what: 'output beside its source',
    tree: `${ROOTED}
      cloudfunctions/a/index.ts
      cloudfunctions/a/index.js Object.defineProperty(exports, "__esModule", { value: true });
      cloudfunctions/a/view.tsx
      cloudfunctions/a/view.js exports.__esModule = true;
      cloudfunctions/a/m.mts
      cloudfunctions/a/m.mjs import { __awaiter } from 'tslib'; __awaiter();
      cloudfunctions/a/own.js`,
    found: ['cloudfunctions/a: index.ts, m.mts, own.js, view.tsx'],
  },
  {
    what: 'JavaScript that somebody wrote beside TypeScript of the same name',
    tree: `${ROOTED}
      cloudfunctions/a/index.ts
      cloudfunctions/a/index.js
      cloudfunctions/b/package.json {"main":"app.js"}
      cloudfunctions/b/app.js
      cloudfunctions/b/app.ts
      cloudfunctions/b/x.ts
      cloudfunctions/b/x.js`,
    found: ['cloudfunctions/a: index.js, index.ts', 'cloudfunctions/b: app.js, app.ts, x.js, x.ts'],
  },
  {
    what: 'output in the outDir of tsconfig.json',
    tree: `${ROOTED}
      cloudfunctions/a/tsconfig.json {"compilerOptions":{/* out */"outDir":"./build-js","rootDir":"code"},}
      cloudfunctions/a/package.json {"main":"build-js/main.js"}
      cloudfunctions/a/code/main.ts
      cloudfunctions/a/code/lib/x.ts
      cloudfunctions/a/build-js/main.js
      cloudfunctions/a/build-js/lib/x.js
      cloudfunctions/a/build-js/bundle.js`,
    found: ['cloudfunctions/a: code/main.ts, code/lib/x.ts'],
  },
  {
    what: 'output into the function’s own folder',
    tree: `${ROOTED}
      cloudfunctions/a/tsconfig.json {"compilerOptions":{"outDir":".","rootDir":"src"}}
      cloudfunctions/a/src/index.ts
      cloudfunctions/a/index.js
      cloudfunctions/a/own.js`,
    found: ['cloudfunctions/a: src/index.ts, own.js'],
  },
  {
    what: 'dist beside src without a tsconfig.json',
    tree: `${ROOTED}
      cloudfunctions/a/package.json {"main":"dist/index.js"}
      cloudfunctions/a/src/index.ts
      cloudfunctions/a/dist/index.js
      cloudfunctions/a/dist/vendor.js`,
    found: ['cloudfunctions/a: src/index.ts, dist/vendor.js'],
  },
  {
    what: 'a lib of JavaScript is source',
    tree: `${ROOTED}
      cloudfunctions/a/index.js
      cloudfunctions/a/lib/send.js
      cloudfunctions/a/dist/built.js`,
    found: ['cloudfunctions/a: index.js, dist/built.js, lib/send.js'],
  },
  {
    what: 'the output alone, its source being elsewhere',
    tree: `${ROOTED}
      cloudfunctions/a/package.json {"main":"dist/index.js"}
      cloudfunctions/a/dist/index.js`,
    found: ['cloudfunctions/a: dist/index.js'],
  },
  {
    what: 'a copy of the SDK is nobody’s source',
    tree: `${ROOTED}
      cloudfunctions/a/index.js
      cloudfunctions/a/vendor/sdk/package.json {"name":"wx-server-sdk"}
      cloudfunctions/a/vendor/sdk/index.js
      cloudfunctions/a/vendor/node/package.json {"name":"@cloudbase/node-sdk"}
      cloudfunctions/a/vendor/node/index.js
      tools/sdk/package.json {"name":"wx-server-sdk"}
      tools/sdk/index.js`,
    found: ['cloudfunctions/a: index.js'],
  },
  {
    what: 'its source in a folder that a tsconfig.json builds into the root, built or not',
    tree: `${ROOTED}
      typed/tsconfig.json {"compilerOptions":{"outDir":"../cloudfunctions","rootDir":"."}}
      typed/a/index.ts import cloud from 'wx-server-sdk';
      typed/b/index.ts import cloud from 'wx-server-sdk';
      typed/b/package.json {}
      cloudfunctions/a/config.json {}
      cloudfunctions/b/config.json {}
      cloudfunctions/b/index.js require('wx-server-sdk');
      cloudfunctions/c/index.js require('wx-server-sdk');`,
    found: [
      'cloudfunctions/a: ../../typed/a/index.ts',
      'cloudfunctions/b: ../../typed/b/index.ts',
      'cloudfunctions/c: index.js',
    ],
  },
  {
    what: 'its source in a project of its own, built into the function',
    tree: `${ROOTED}
      typed/a/tsconfig.json {"compilerOptions":{"outDir":"../../cloudfunctions/a/dist","rootDir":"src"}}
      typed/a/src/index.ts import cloud from 'wx-server-sdk';
      cloudfunctions/a/package.json {"main":"dist/index.js"}`,
    found: ['cloudfunctions/a: ../../typed/a/src/index.ts'],
  },
  {
    what: 'TypeScript of the same name that has nothing else of a function: read where nothing is built',
    tree: `${ROOTED}
      typed/a/index.ts import cloud from 'wx-server-sdk';export const main = 1;
      typed/b/index.ts import cloud from 'wx-server-sdk';export const main = 1;
      typed/c/index.ts import cloud from 'wx-server-sdk';export const main = 1;
      typed/d/index.ts import cloud from 'wx-server-sdk';export const main = 1;
      typed/d/package.json {}
      script/a/index.js require('wx-server-sdk');exports.main = 1;
      cloudfunctions/a/config.json {}
      cloudfunctions/b/index.js require('wx-server-sdk');
      cloudfunctions/d/index.js require('wx-server-sdk');`,
    found: [
      'cloudfunctions/a: ../../typed/a/index.ts',
      'cloudfunctions/b: index.js',
      'cloudfunctions/d: index.js',
      'script/a*: index.js',
      'typed/c*: index.ts',
      'typed/d*: index.ts',
    ],
  },
  {
    what: 'a tsconfig.json around all that builds beside its sources, or elsewhere',
    tree: `${ROOTED}
      tsconfig.json {"compilerOptions":{"outDir":"./","rootDir":"./"}}
      tools/tsconfig.json {"compilerOptions":{"outDir":"../out"}}
      tools/a/index.ts
      cloudfunctions/a/index.js "use strict";Object.defineProperty(exports, "__esModule", { value: true });
      cloudfunctions/a/index.ts
      cloudfunctions/b/index.js`,
    found: ['cloudfunctions/a: index.ts', 'cloudfunctions/b: index.js'],
  },
  {
    what: 'a script beside the functions of a project that uses the SDK and exports nothing is none',
    tree: `${ROOTED}
      tools/move/index.js require('wx-server-sdk').init({ secretId: process.env.ID });
      tools/move/package.json {"main":"index.js"}
      tools/declared/index.js require('wx-server-sdk');
      tools/declared/config.json {"permissions":{"openapi":[]}}
      tools/main/index.js exports.main = require('wx-server-sdk');
      cloudfunctions/a/index.js require('wx-server-sdk');`,
    found: ['cloudfunctions/a: index.js', 'tools/declared*: index.js', 'tools/main*: index.js'],
  },
  {
    what: 'where no cloudfunctionRoot is named, code that exports nothing yet is one',
    tree: "cloudfunctions/a/index.js require('wx-server-sdk');",
    found: ['cloudfunctions/a*: index.js'],
  },
];
