/** A small tree and the functions that are found in it. */
export interface DiscoverCase {
  readonly what: string;
  /** See `treeHost`. */
  readonly tree: string;
  /** `folder: entry, other sources` relative to the folder, sorted; `-` for no entry. */
  readonly found: readonly string[];
  /** Workspace roots below the tree; the tree itself when left out. */
  readonly roots?: readonly string[];
}

const ROOTED = 'project.config.json {"cloudfunctionRoot":"cloudfunctions/"}';
const PLAIN = 'module.exports = 1;';

/** Where functions are looked for below a cloudfunctionRoot. */
export const ROOT_CASES: readonly DiscoverCase[] = [
  {
    what: 'every direct subfolder with an entry, package.json or config.json',
    tree: `${ROOTED}
      cloudfunctions/source/index.js ${PLAIN}
      cloudfunctions/typed/index.ts ${PLAIN}
      cloudfunctions/shared/send.js
      cloudfunctions/mocks/data/users.js ${PLAIN}
      cloudfunctions/manifest/package.json {}
      cloudfunctions/config/config.json {}
      cloudfunctions/other/main.py
      cloudfunctions/readme.md
      cloudfunctions/types/index.d.ts`,
    found: [
      'cloudfunctions/config: -',
      'cloudfunctions/manifest: -',
      'cloudfunctions/source: index.js',
      'cloudfunctions/typed: index.ts',
    ],
  },
  {
    what: 'no folder of helpers, which has nothing else of a function',
    tree: `${ROOTED}
      cloudfunctions/utils/index.js const cloud = require('wx-server-sdk'); module.exports = { send() {}, 'check': 1 };
      cloudfunctions/own/index.js module.exports = { send() {} };
      cloudfunctions/own/package.json {}
      cloudfunctions/declared/index.js module.exports = { send() {} };
      cloudfunctions/declared/config.json {}
      cloudfunctions/spread/index.js module.exports = { ...require('./all') };
      cloudfunctions/computed/index.js module.exports = { [name]: 1 };
      cloudfunctions/whole/index.js module.exports = async (event) => 1;
      cloudfunctions/empty/index.js module.exports = {};
      cloudfunctions/single/index.js exports.send = async (event) => 1;
      cloudfunctions/handler/index.js module.exports = { main };`,
    found: [
      'cloudfunctions/computed: index.js',
      'cloudfunctions/declared: index.js',
      'cloudfunctions/empty: index.js',
      'cloudfunctions/handler: index.js',
      'cloudfunctions/own: index.js',
      'cloudfunctions/single: index.js',
      'cloudfunctions/spread: index.js',
      'cloudfunctions/whole: index.js',
    ],
  },
  {
    what: 'skills of the mini program, which bring their functions with them',
    tree: `project.config.json {"cloudfunctionRoot":"skills/"}
      app.js
      app.json {"pages":["pages/a/a"],"subPackages":[{"root":"skills","pages":[]}],"agent":{"skills":[{"name":"bill","path":"skills/bill"}]}}
      skills/bill/index.js wx.modelContext.createSkill('skills/bill');
      skills/bill/card/index.js Component({});
      skills/bill/card/index.wxml
      skills/bill/cloudfunctions/pay/index.js require('wx-server-sdk');
      skills/plain/index.js ${PLAIN}`,
    found: ['skills/bill/cloudfunctions/pay: index.js', 'skills/plain: index.js'],
  },
  {
    what: 'no trailing slash',
    tree: 'project.config.json {"cloudfunctionRoot":"fns"}\nfns/a/index.js',
    found: ['fns/a: index.js'],
  },
  {
    what: 'a leading ./ and backslashes',
    tree: 'src/project.config.json {"cloudfunctionRoot":".\\\\cloud\\\\fns\\\\"}\nsrc/cloud/fns/a/index.js',
    found: ['src/cloud/fns/a: index.js'],
  },
  {
    what: 'the private file decides',
    tree: `${ROOTED}
      project.private.config.json {"cloudfunctionRoot":"other/"}
      cloudfunctions/a/index.js ${PLAIN}
      other/b/index.js ${PLAIN}`,
    found: ['other/b: index.js'],
  },
  {
    what: 'a private file without the key changes nothing',
    tree: `${ROOTED}
      project.private.config.json {"projectname":"x"}
      cloudfunctions/a/index.js ${PLAIN}`,
    found: ['cloudfunctions/a: index.js'],
  },
  {
    what: 'a BOM, comments and trailing commas in project.config.json',
    tree: 'project.config.json \uFEFF{/* c */"cloudfunctionRoot":"cloudfunctions/",}\ncloudfunctions/a/index.js 1',
    found: ['cloudfunctions/a: index.js'],
  },
  {
    what: 'a truncated project.config.json is read as far as it goes',
    tree: 'project.config.json {"cloudfunctionRoot":"cloudfunctions/","x":\ncloudfunctions/a/index.js 1',
    found: ['cloudfunctions/a: index.js'],
  },
  {
    what: 'a cloudfunctionRoot of a wrong type is none',
    tree: 'project.config.json {"cloudfunctionRoot":["cloudfunctions"]}\ncloudfunctions/a/index.js 1',
    found: [],
  },
  {
    what: 'a cloudfunctionRoot in another case, where no other folder is meant',
    tree: `one/project.config.json {"cloudfunctionRoot":"Cloud/functions/"}
      one/cloud/Functions/a/index.js 1
      two/project.config.json {"cloudfunctionRoot":"functions"}
      two/FUNCTIONS/a/index.js 1
      two/Functions/b/index.js 1`,
    found: ['one/cloud/Functions/a: index.js'],
  },
  {
    what: 'a cloudfunctionRoot that does not exist',
    tree: 'project.config.json {"cloudfunctionRoot":"gone/"}\ncloudfunctions/a/index.js',
    found: ['cloudfunctions/a*: index.js'],
  },
  {
    what: 'an absolute cloudfunctionRoot is meant from the project',
    tree: 'project.config.json {"cloudfunctionRoot":"/cloudfunctions"}\ncloudfunctions/a/index.js 1',
    found: ['cloudfunctions/a: index.js'],
  },
  {
    what: 'a cloudfunctionRoot beside the project, inside the workspace',
    tree: 'app/project.config.json {"cloudfunctionRoot":"../fns"}\nfns/a/index.js 1',
    found: ['fns/a: index.js'],
  },
  {
    what: 'a cloudfunctionRoot outside the workspace is not entered',
    tree: 'app/project.config.json {"cloudfunctionRoot":"../fns"}\nfns/a/index.js 1',
    roots: ['app'],
    found: [],
  },
  {
    what: 'the project itself as cloudfunctionRoot, with the mini program beside the functions',
    tree: `project.config.json {"cloudfunctionRoot":"./","miniprogramRoot":"miniprogram/"}
      miniprogram/app.json
      miniprogram/app.js ${PLAIN}
      a/index.js ${PLAIN}`,
    found: ['a: index.js'],
  },
  {
    what: 'the project itself as cloudfunctionRoot and as mini program: only function-like folders',
    tree: `project.config.json {"cloudfunctionRoot":"./"}
      app.json
      app.js ${PLAIN}
      utils/time.js ${PLAIN}
      a/index.js`,
    found: ['a: index.js'],
  },
  {
    what: 'several projects, each with its own functions',
    tree: `one/${ROOTED}
      two/${ROOTED}
      one/cloudfunctions/a/index.js ${PLAIN}
      two/cloudfunctions/a/index.js ${PLAIN}`,
    found: ['one/cloudfunctions/a: index.js', 'two/cloudfunctions/a: index.js'],
  },
  {
    what: 'a uni-app names its functions in manifest.json, with comments, with and without ./',
    tree: `one/manifest.json { /* 微信 */ "mp-weixin": { "cloudfunctionRoot": "./functions/" } }
      one/project.config.json {"appid":"x"}
      one/functions/a/index.js ${PLAIN}
      two/manifest.json {"mp-weixin":{"cloudfunctionRoot":"functions"},}
      two/functions/b/package.json {}
      three/src/manifest.json {"mp-weixin":{"cloudfunctionRoot":"cloud/"}}
      three/cloud/c/index.js ${PLAIN}
      four/project.config.json {"cloudfunctionRoot":"fns"}
      four/src/manifest.json {"mp-weixin":{"cloudfunctionRoot":"cloud"}}
      four/src/cloud/d/index.js ${PLAIN}
      four/fns/e/index.js ${PLAIN}
      five/manifest.json {"cloudfunctionRoot":"functions","mp-alipay":{}}
      five/functions/f/index.js ${PLAIN}`,
    found: [
      'four/fns/e: index.js',
      'four/src/cloud/d: index.js',
      'one/functions/a: index.js',
      'three/cloud/c: index.js',
      'two/functions/b: -',
    ],
  },
  {
    what: 'a folder without entry groups the function-like folders in it and keeps its own source',
    tree: `${ROOTED}
      cloudfunctions/pay/common.js
      cloudfunctions/pay/order/index.js
      cloudfunctions/pay/refund/config.json {"permissions":{"openapi":[]}}
      cloudfunctions/pay/refund/refund.js`,
    found: ['cloudfunctions/pay/order: index.js', 'cloudfunctions/pay/refund: -, refund.js'],
  },
  {
    what: 'below a cloudfunctionRoot, wherever miniprogramRoot points',
    tree: `project.config.json {"miniprogramRoot":"./","cloudfunctionRoot":"cloudfunctions/"}
      app.json {"pages":["pages/index/index"]}
      cloudfunctions/a/index.js
      pages/index/index.js`,
    found: ['cloudfunctions/a: index.js'],
  },
  {
    what: 'a page is no function where the project itself is the cloudfunctionRoot',
    tree: `project.config.json {"cloudfunctionRoot":"./"}
      app.json {"pages":["pages/index/index"]}
      app.js ${PLAIN}
      pages/index/index.js
      a/index.js`,
    found: ['a: index.js'],
  },
  {
    what: 'a grouping folder stands for the function-like folders in it, at any depth',
    tree: `${ROOTED}
      cloudfunctions/orders/pay/index.js
      cloudfunctions/orders/admin/refund/index.js
      cloudfunctions/orders/notes/index.js ${PLAIN}`,
    found: ['cloudfunctions/orders/admin/refund: index.js', 'cloudfunctions/orders/pay: index.js'],
  },
  {
    what: 'what lies inside a function belongs to it',
    tree: `${ROOTED}
      cloudfunctions/quick/index.js ${PLAIN}
      cloudfunctions/quick/getOpenId/index.js
      cloudfunctions/quick/getOpenId/config.json {"permissions":{"openapi":[]}}`,
    found: ['cloudfunctions/quick: index.js, getOpenId/index.js'],
  },
  {
    what: 'a config.json at the cloudfunctionRoot itself declares for nobody',
    tree: `${ROOTED}
      cloudfunctions/config.json {"permissions":{"openapi":["a.b"]}}
      cloudfunctions/package.json {}
      cloudfunctions/a/index.js ${PLAIN}`,
    found: ['cloudfunctions/a: index.js'],
  },
];

/** What git ignores, and installed packages. */
export const IGNORE_CASES: readonly DiscoverCase[] = [
  {
    what: 'installed packages and dot folders are never entered',
    tree: `${ROOTED}
      cloudfunctions/node_modules/x/index.js
      cloudfunctions/.git/x/index.js
      cloudfunctions/a/index.js ${PLAIN}
      cloudfunctions/a/node_modules/x/index.js
      cloudfunctions/a/miniprogram_npm/x/index.js
      _old_node_modules_bak/wx-server-sdk/index.js
      node_modules/wx-server-sdk/index.js`,
    found: ['cloudfunctions/a: index.js'],
  },
  {
    what: 'git-ignored folders are not entered, nested files and negations count',
    tree: `${ROOTED}
      .gitignore cloudfunctions/old*
      cloudfunctions/.gitignore !old2/
      cloudfunctions/a/index.js ${PLAIN}
      cloudfunctions/old1/index.js ${PLAIN}
      cloudfunctions/old2/index.js ${PLAIN}
      cloudfunctions/a/.gitignore out/
      cloudfunctions/a/out/index.js ${PLAIN}`,
    found: ['cloudfunctions/a: index.js', 'cloudfunctions/old2: index.js'],
  },
  {
    what: 'an ignored config.json is still the function’s',
    tree: `${ROOTED}
      .gitignore config.json
      cloudfunctions/a/config.json {}`,
    found: ['cloudfunctions/a: -'],
  },
  {
    what: 'a cloudfunctionRoot is entered although git ignores it',
    tree: `project.config.json {"cloudfunctionRoot":"dist/fns"}
      .gitignore dist/
      dist/fns/a/index.js ${PLAIN}
      dist/other/b/index.js`,
    found: ['dist/fns/a: index.js'],
  },
  {
    what: 'a project in an ignored folder counts where no other project names functions',
    tree: `.gitignore /local
      local/dev/${ROOTED}
      local/dev/cloudfunctions/a/index.js ${PLAIN}`,
    found: ['local/dev/cloudfunctions/a: index.js'],
  },
  {
    what: 'what a framework has built counts where nothing else is there',
    tree: `unpackage/dist/dev/${ROOTED}
      unpackage/dist/dev/cloudfunctions/a/index.js ${PLAIN}
      unpackage/dist/dev/other/index.js`,
    found: ['unpackage/dist/dev/cloudfunctions/a: index.js'],
  },
  {
    what: 'what a framework builds is no project beside others, ignored or not',
    tree: `.gitignore uni/unpackage
      uni/manifest.json {"mp-weixin":{}}
      uni/unpackage/dist/dev/mp-weixin/${ROOTED}
      uni/unpackage/dist/dev/mp-weixin/cloudfunctions/a/index.js
      taro/package.json {"dependencies":{"@tarojs/taro":"4"}}
      taro/dist/${ROOTED}
      taro/dist/cloudfunctions/b/index.js
      taro/dist/other/index.js
      native/package.json {"dependencies":{"lodash":"4"}}
      native/dist/${ROOTED}
      native/dist/cloudfunctions/c/index.js
      named/package.json {"devDependencies":{"weapp-vite":"5"}}
      named/project.config.json {"cloudfunctionRoot":"dist/fns"}
      named/dist/fns/d/index.js
      named/dist/e/index.js`,
    found: ['named/dist/fns/d: index.js', 'native/dist/cloudfunctions/c: index.js'],
  },
  {
    what: 'a built copy of a project in an ignored folder does not count',
    tree: `${ROOTED}
      .gitignore dist
      cloudfunctions/a/index.js ${PLAIN}
      dist/${ROOTED}
      dist/cloudfunctions/a/index.js ${PLAIN}`,
    found: ['cloudfunctions/a: index.js'],
  },
];
