/** Files of a workspace: path relative to its folder, with forward slashes, to text. */
export type Files = Readonly<Record<string, string>>;

/** The extension's identifier. */
export const extensionId = 'cloudcall.wechat-cloudcall';

/** A function's package.json. */
export const packageJson = `${JSON.stringify(
  { name: 'fn', main: 'index.js', dependencies: { 'wx-server-sdk': '~2.6.3' } },
  null,
  2,
)}\n`;

/** The text of a config.json that declares the given interfaces, one a line. */
export function configOf(...interfaces: string[]): string {
  return `${JSON.stringify({ permissions: { openapi: interfaces } }, null, 2)}\n`;
}

/** The text of a function's entry whose handler consists of the given lines. */
export function entryOf(...lines: string[]): string {
  return [
    "const cloud = require('wx-server-sdk');",
    '',
    'cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });',
    '',
    'exports.main = async (event) => {',
    ...lines.map((line) => `  ${line}`),
    '};',
    '',
  ].join('\n');
}

const check = 'return cloud.openapi.security.msgSecCheck({ content: event.text });';

/** One folder a test, so that no test sees what another one has changed. */
const functions: Record<string, Files> = {
  completeCategory: { 'index.js': entryOf('cloud.openapi.'), 'config.json': configOf() },
  completeMethod: { 'index.js': entryOf('cloud.openapi.security.'), 'config.json': configOf() },
  completeConfig: {
    'index.js': entryOf(check),
    'config.json': '{\n  "permissions": {\n    "openapi": [""]\n  }\n}\n',
  },
  declaredLater: { 'index.js': entryOf(check), 'config.json': configOf('wxacode.get') },
  neverOpened: { 'index.js': entryOf(check), 'config.json': configOf() },
  called: { 'index.js': entryOf('return 1;') },
  calling: { 'index.js': entryOf("return cloud.callFunction({ name: 'called' });") },
  bareFolder: { 'index.js': entryOf(check) },
  handedOn: {
    'index.js': [
      "const sdk = require('wx-server-sdk');",
      "const { notify } = require('./notify');",
      '',
      'sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV });',
      'const { openapi: api } = sdk;',
      '',
      'exports.main = async (event) => notify(api, event.openid);',
      '',
    ].join('\n'),
    'notify.js': [
      'exports.notify = async (wechat, touser) => {',
      "  const text = { touser, msgtype: 'text', text: { content: 'hello' } };",
      '  return wechat.customerServiceMessage.send(text);',
      '};',
      '',
    ].join('\n'),
    'config.json': configOf(),
  },
  quickFix: { 'index.js': entryOf(check), 'config.json': configOf('wxacode.get') },
  quickFixCreates: { 'index.js': entryOf(check) },
  fixAll: {
    'index.js': entryOf(
      'await cloud.openapi.security.msgSecCheck({ content: event.text });',
      "return cloud.openapi.wxacode.getUnlimited({ scene: 'a=1' });",
    ),
    'config.json': configOf(),
  },
  suppressed: {
    'index.js': entryOf(
      'const { result } = await cloud',
      '  .openapi',
      '  .security',
      '  .msgSecCheck({ content: event.text });',
      'return result;',
    ),
  },
  suppressedTyped: {
    'index.ts': [
      "import cloud from 'wx-server-sdk';",
      '',
      'cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });',
      '',
      'export const main = async (event: { text: string }): Promise<unknown> =>',
      '\tcloud.openapi.security.msgSecCheck({ content: event.text });',
      '',
    ].join('\n'),
  },
  command: { 'index.js': entryOf(check), 'config.json': configOf() },
  savedCreates: { 'index.js': entryOf(check) },
  savedFills: { 'index.js': entryOf(check), 'config.json': '' },
  savedAdds: { 'index.js': entryOf(check), 'config.json': configOf('wxacode.get') },
  savedNot: { 'index.js': entryOf(check), 'config.json': configOf('wxacode.get') },
  savedOnSave: { 'index.js': entryOf(check) },
  savedWithMark: {
    'index.js': entryOf(check),
    'config.json': '\uFEFF{ "permissions": { "openapi": ["wxacode.get"] } }',
  },
  hover: { 'index.js': entryOf(check), 'config.json': configOf('security.msgSecCheck') },
  typed: { 'index.js': entryOf(check), 'config.json': configOf('security.msgSecCheck') },
  authoring: { 'index.js': entryOf(''), 'config.json': configOf() },
};

/** The program that the in-host suites work on: `cloudfunctions/<function>/…`. */
export const program: Files = {
  'project.config.json': `${JSON.stringify(
    {
      appid: 'wx0123456789abcdef',
      miniprogramRoot: 'miniprogram/',
      cloudfunctionRoot: 'cloudfunctions/',
    },
    null,
    2,
  )}\n`,
  'miniprogram/app.json': `${JSON.stringify({
    pages: ['pages/index/index', 'pages/order/order'],
    subPackages: [{ root: 'packages/shop', pages: ['list/list'] }],
  })}\n`,
  ...Object.fromEntries(
    Object.entries(functions).flatMap(([name, files]) =>
      Object.entries({ 'package.json': packageJson, ...files }).map(([path, text]) => [
        `cloudfunctions/${name}/${path}`,
        text,
      ]),
    ),
  ),
};

/** Two folders of one workspace; their functions have the same name and other declarations. */
export const twoPrograms: Readonly<Record<'first' | 'second', Files>> = {
  first: oneFunctionProgram(configOf('security.msgSecCheck')),
  second: oneFunctionProgram(configOf()),
};

function oneFunctionProgram(config: string): Files {
  return {
    'project.config.json': '{ "cloudfunctionRoot": "cloudfunctions/" }\n',
    'cloudfunctions/check/index.js': entryOf(check),
    'cloudfunctions/check/package.json': packageJson,
    'cloudfunctions/check/config.json': config,
  };
}
