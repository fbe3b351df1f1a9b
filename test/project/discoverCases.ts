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
    what: 'every direct subfolder with source, package.json or config.json',
    tree: `${ROOTED}
      cloudfunctions/source/index.js ${PLAIN}
      cloudfunctions/manifest/package.json {}
      cloudfunctions/config/config.json {}
      cloudfunctions/other/main.py
      cloudfunctions/readme.md
      cloudfunctions/types/index.d.ts`,
    found: [
      'cloudfunctions/config: -',
      'cloudfunctions/manifest: -',
      'cloudfunctions/source: index.js',
    ],
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
    tree: `.gitignore /unpackage
      unpackage/dev/${ROOTED}
      unpackage/dev/cloudfunctions/a/index.js ${PLAIN}`,
    found: ['unpackage/dev/cloudfunctions/a: index.js'],
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
