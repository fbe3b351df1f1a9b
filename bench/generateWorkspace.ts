import { Random } from './random';
import { cloudCallBlock, functionHead, helperBlock, plainBlock } from './workspaceCode';

/** How a made-up workspace is to look. */
export interface WorkspaceShape {
  readonly functions: number;
  /** The same seed gives the same texts. */
  readonly seed: number;
}

const SHORTEST = 20;
const LONGEST = 400;
const WITH_CLOUD_CALLS = 0.3;

/**
 * A mini program with many cloud functions of 20 to 400 lines, as texts by relative path: three in ten
 * make cloud calls, half have a helper file, one in forty brings its node_modules, and for every four
 * there is a page that calls them.
 */
export function generateWorkspace({
  functions,
  seed,
}: WorkspaceShape): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const random = new Random(seed);
  const pages = Array.from(
    { length: Math.ceil(functions / 4) },
    (_, index) => `pages/p${index}/p${index}`,
  );
  files.set(
    'project.config.json',
    json({
      miniprogramRoot: 'miniprogram/',
      cloudfunctionRoot: 'cloudfunctions/',
      libVersion: '3.4.0',
    }),
  );
  files.set('miniprogram/app.json', json({ pages, window: {} }));
  files.set(
    'miniprogram/app.js',
    'App({\n  onLaunch() {\n    wx.cloud.init({ traceUser: true });\n  },\n});\n',
  );
  for (const [index, page] of pages.entries()) addPage(files, random, page, index, functions);
  for (let index = 0; index < functions; index += 1) addFunction(files, random, index);
  return files;
}

function addPage(
  files: Map<string, string>,
  random: Random,
  page: string,
  index: number,
  functions: number,
): void {
  const calls = Array.from({ length: 4 }, (_, offset) =>
    Math.min(index * 4 + offset, functions - 1),
  );
  const methods = calls.map(
    (fn, offset) => `  call${offset}() {
    wx.showLoading({ title: '${random.word()}' });
    wx.cloud
      .callFunction({ name: 'fn${fn}', data: { action: '${random.word()}', id: this.data.id } })
      .then(({ result }) => this.setData({ rows${offset}: result.rows }))
      .finally(() => wx.hideLoading());
  },
`,
  );
  const body = `Page({\n  data: { id: '', rows: [] },\n  onLoad({ id }) {\n    this.setData({ id });\n  },\n${methods.join('')}});\n`;
  files.set(`miniprogram/${page}.js`, body);
  files.set(`miniprogram/${page}.json`, json({ usingComponents: {} }));
  files.set(`miniprogram/${page}.wxml`, '<view wx:for="{{rows}}">{{item.name}}</view>\n');
}

function addFunction(files: Map<string, string>, random: Random, index: number): void {
  const folder = `cloudfunctions/fn${index}`;
  // As many short ones as long ones by their logarithm: most functions are short.
  const lines = Math.round(SHORTEST * (LONGEST / SHORTEST) ** random.next());
  const calls = random.next() < WITH_CLOUD_CALLS;
  const helper = random.next() < 0.5;
  const used = new Set<string>();
  let text = functionHead(helper);
  for (let block = 0; text.split('\n').length < lines - 8; block += 1) {
    const isCall = calls && (block === 0 || random.next() < 0.3);
    text += isCall ? cloudCallBlock(random, block, used) : plainBlock(random, block);
  }
  files.set(`${folder}/index.js`, `${text}${mainOf(text)}`);
  if (helper) files.set(`${folder}/lib/${random.word()}.js`, helperBlock(random));
  if (helper) files.set(`${folder}/lib/helper.js`, helperBlock(random));
  files.set(
    `${folder}/package.json`,
    json({
      name: `fn${index}`,
      version: '1.0.0',
      main: 'index.js',
      dependencies: { 'wx-server-sdk': '~2.6.3' },
    }),
  );
  if (calls) files.set(`${folder}/config.json`, json({ permissions: { openapi: [...used] } }));
  if (index % 40 === 0) addModules(files, random, `${folder}/node_modules`);
}

function mainOf(text: string): string {
  const names = [...text.matchAll(/^async function (\w+)/gm)].map(([, name]) => name);
  const cases = names.map((name) => `    case '${name}':\n      return ${name}(event);\n`);
  return `\nexports.main = async (event) => {\n  switch (event.action) {\n${cases.join('')}    default:\n      return { code: 404 };\n  }\n};\n`;
}

function addModules(files: Map<string, string>, random: Random, folder: string): void {
  files.set(
    `${folder}/wx-server-sdk/package.json`,
    json({ name: 'wx-server-sdk', version: '2.6.3', main: 'index.js' }),
  );
  files.set(`${folder}/wx-server-sdk/index.js`, helperBlock(random).repeat(8));
  for (const name of ['lodash', 'axios', 'moment']) {
    files.set(`${folder}/${name}/package.json`, json({ name, version: '1.0.0', main: 'index.js' }));
    for (let file = 0; file < 5; file += 1) {
      files.set(`${folder}/${name}/lib${file}.js`, helperBlock(random).repeat(4));
    }
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
