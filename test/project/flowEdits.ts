import fc from 'fast-check';
import type { Edit } from './arbitraryEdits';

/**
 * Edits of a project whose parts hang together: a gateway that the mini program calls through
 * wrappers, functions with wrappers and tables in other files, and what they share. Every file has
 * a few versions, most of which fit those of the others, so that values flow from file to file.
 */
const GATE = 'cloudfunctions/gate';
const SEND = 'cloudfunctions/send';

const NAMES = [
  'security.msgSecCheck',
  'subscribeMessage.send',
  'wxacode.get',
  'wxacode.getUnlimited',
];

/** The versions of each file; `NAME` stands for any interface, `CATEGORY` and `METHOD` for its halves. */
const VERSIONS: Readonly<Record<string, readonly string[]>> = {
  [`${GATE}/index.js`]: [
    "const cloud = require('wx-server-sdk');\nexports.main = (event) => cloud.openapi[event.action](event.body);",
    "const cloud = require('wx-server-sdk');\nexports.main = (event) => { const [a, b] = event.action.split('.'); return cloud.openapi[a][b](event.body); };",
    "const { cloud } = require('../../common/cloud');\nexports.main = ({ category, method }) => cloud.openapi[category][method]({});",
    "const { call } = require('./lib/call');\nexports.main = async (event) => call(event.action, event.body);",
    "const { call } = require('./lib/call');\nexports.main = async () => [call('NAME'), call('CATEGORY', 'METHOD')];",
    'exports.main = async (event) => require(`./lib/$' + '{event.kind}`).call("NAME");',
  ],
  [`${GATE}/lib/call.js`]: [
    "const cloud = require('wx-server-sdk');\nexports.call = (name, data) => cloud.openapi[name](data);",
    "const { cloud } = require('../../../common/cloud');\nexports.call = (a, b) => (b ? cloud.openapi[a][b]({}) : cloud.openapi[a]({}));",
    "const { cloud } = require('../../../common/cloud');\nconst run = require('./run');\nexports.call = (name) => run(cloud, name);",
    'exports.call = (name) => {',
  ],
  [`${GATE}/lib/run.js`]: [
    'module.exports = (sdk, name) => sdk.openapi[name]({});',
    "module.exports = (sdk) => sdk.openapi.CATEGORY.METHOD({ content: 'x' });",
    "module.exports = require('./call').call;",
  ],
  [`${SEND}/index.ts`]: [
    "import { NAMES } from '../../common/names';\nimport { cloud } from '../../common/cloud';\nexport const main = async () => { for (const name of NAMES) await cloud.openapi[name]({}); };",
    "import { Sender } from './sender';\nimport cloud from 'wx-server-sdk';\nexport const main = () => new Sender(cloud).send('METHOD');",
    "export { main } from './sender';",
    "import { call } from '../gate/lib/call';\nexport const main = () => call('NAME', {});",
  ],
  [`${SEND}/sender.ts`]: [
    'export class Sender { constructor(private sdk: any) {} send(method: string) { return this.sdk.openapi.CATEGORY[method]({}); } }',
    "import { cloud } from '../../common/cloud';\nexport const main = (event: any) => cloud.openapi[event.name]({});",
    "import { cloud } from '../../common/cloud';\nexport class Sender { send() { return cloud.openapi.CATEGORY.METHOD({}); } }\nexport const main = () => new Sender().send();",
  ],
  'common/cloud.js': [
    "exports.cloud = require('wx-server-sdk');",
    'exports.cloud = null; exports.init = (cloud) => { exports.cloud = cloud; };',
    "module.exports = { cloud: new (require('wx-server-sdk').Cloud)({}) };",
    "module.exports = require('../cloudfunctions/gate/lib/call');",
  ],
  'common/names.js': [
    "exports.NAMES = ['NAME', 'NAME'];",
    "exports.NAMES = require('./names.json').names;",
    "const { NAMES } = require('./names');\nexports.NAMES = [...NAMES, 'NAME'];",
  ],
  'common/names.json': ['{ "names": ["NAME"] }', '{ "names": ["NAME", "NAME"] }', '{'],
  'miniprogram/api.js': [
    "export const call = (action, body) => wx.cloud.callFunction({ name: 'gate', data: { action, body } });",
    "export const call = (category, method) => wx.cloud.callFunction({ name: 'gate', data: { category, method } });",
    'export const call = (name, action) => wx.cloud.callFunction({ name, data: { action } });',
    'export const call = () => undefined;',
  ],
  'miniprogram/pages/index.js': [
    "import { call } from '../api';\nPage({ onLoad() { call('NAME', {}); } });",
    "import { call } from '../api';\nPage({ onLoad(options) { call('CATEGORY', 'METHOD'); call(options.name, 'METHOD'); } });",
    "wx.cloud.callFunction({ name: 'send', data: { name: 'NAME' } });",
    "Page({ onLoad() { wx.cloud.callFunction({ name: 'gate', data: { action: 'NAME', category: 'CATEGORY', method: 'METHOD' } }); } });",
    "const app = getApp();\nPage({ onLoad() { app.call('gate', { action: 'NAME' }); } });",
  ],
  'miniprogram/app.js': [
    'App({ call(name, data) { return wx.cloud.callFunction({ name, data }); } });',
    "App({ onLaunch() { wx.cloud.callFunction({ name: 'gate', data: { action: 'NAME' } }); } });",
    'App({});',
  ],
  [`${GATE}/config.json`]: [
    '{"permissions":{"openapi":["NAME","NAME"]}}',
    '{"permissions":{"openapi":[',
  ],
  [`${SEND}/config.json`]: ['{"permissions":{"openapi":["NAME"]}}', '{}'],
  [`${SEND}/package.json`]: [
    '{"main":"index.ts"}',
    '{"main":"sender.ts"}',
    '{"dependencies":{"common":"file:../../common"}}',
  ],
  'tsconfig.json': ['{"compilerOptions":{"baseUrl":".","paths":{"@common/*":["common/*"]}}}', '{}'],
};

const PATHS = Object.keys(VERSIONS);

const filled = (text: string): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...NAMES), { minLength: 3, maxLength: 3 }).map((names) => {
    let next = 0;
    const [category = '', method = ''] = names[0]?.split('.') ?? [];
    return text
      .replace(/\bNAME\b/g, () => names[next++ % names.length] ?? '')
      .replace(/\bCATEGORY\b/g, category)
      .replace(/\bMETHOD\b/g, method);
  });

const version = (path: string, texts = VERSIONS[path] ?? ['']): fc.Arbitrary<Edit> =>
  fc
    .constantFrom(...texts)
    .chain(filled)
    .map((text) => ({ kind: 'write', path, text }));

/** Versions with which all that the gateway calls is known, which chance alone seldom makes. */
const FITTING: Readonly<Record<string, string>> = {
  [`${GATE}/index.js`]: 'exports.main = (event) => cloud.openapi[event.action](event.body);',
  [`${GATE}/lib/call.js`]: 'run(cloud, name)',
  [`${GATE}/lib/run.js`]: 'sdk.openapi.CATEGORY',
  'miniprogram/api.js': 'call = (action, body) =>',
  'miniprogram/pages/index.js': "call('NAME', {})",
  'miniprogram/app.js': 'App({});',
};

const fitting = (path: string): readonly string[] | undefined => {
  const part = FITTING[path];
  return part === undefined ? undefined : VERSIONS[path]?.filter((text) => text.includes(part));
};

/** A first version of every file. */
export const startOfFlow: fc.Arbitrary<readonly Edit[]> = fc.oneof(
  fc.tuple(...PATHS.map((path) => version(path))),
  fc.tuple(...PATHS.map((path) => version(path, fitting(path)))),
);

/** Mostly another version of a file; sometimes it goes, moves, or takes another one's place. */
export const flowEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PATHS).chain(version) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...PATHS, 'common', 'miniprogram', `${GATE}/lib`, SEND)
      .map((path): Edit => ({ kind: 'remove', path })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<[from: string, to: string]>(
        [GATE, 'cloudfunctions/gateway'],
        ['cloudfunctions/gateway', GATE],
        [`${GATE}/lib/run.js`, `${GATE}/lib/call.js`],
        [`${GATE}/lib/call.js`, `${GATE}/lib/call/index.js`],
        ['common', 'cloudfunctions/send/common'],
        ['cloudfunctions/send/common', 'common'],
        ['miniprogram/pages/index.js', 'miniprogram/pages/home/index.js'],
        ['common/names.js', 'common/names.ts'],
      )
      .map(([from, to]): Edit => ({ kind: 'rename', from, to })),
  },
);
