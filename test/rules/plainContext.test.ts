import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextMisuse } from '../../core/src/questions/contextMisuse';
import { ROOT, treeHost } from '../project/memoryHost';
import { openTree } from '../project/openTree';

const HEAD = "const cloud = require('wx-server-sdk');\ncloud.init({ env: 'a' });\n";

const main = (body: string): string => `exports.main = async (event) => {\n${body}\n};\n`;

const isSettled = (...texts: readonly string[]): boolean => contextMisuse.isSettledBy!(texts);

describe('plain uses of the context are told by the text', () => {
  it.each([
    'const { OPENID, APPID: appid } = cloud.getWXContext();\nreturn OPENID.length',
    'const wxContext = cloud.getWXContext()\nreturn { event, openid: wxContext.OPENID, app: wxContext?.APPID }',
    'let ctx = await this.cloud.getWXContext() // who\nconst { OPENID } = ctx\nreturn OPENID',
    'return list.map((one) => ({ ...one, by: cloud.getWXContext().OPENID }))',
    'const user = event.userInfo\nreturn user.openId',
  ])('%s', (body) => expect(isSettled(HEAD + main(body))).toBe(true));

  it('whatever other code does in functions', () => {
    const helper = `class A extends Map {\n  get total() { return this.of('a') }\n  add(x) { return new Foo(x) }\n}
const create = (x) => new A(x)\nconst LIMIT = Number(process.env.LIMIT)\nmodule.exports = { create, LIMIT, run() { create() } }\n`;
    expect(isSettled(HEAD + main('return cloud.getWXContext().OPENID'), helper)).toBe(true);
  });
});

describe('other uses are left to the engine', () => {
  it.each([
    'return cloud.getWXContext()',
    'return cloud.getWXContext().openid',
    'const { openid } = cloud.getWXContext()\nreturn openid',
    'const { ...rest } = cloud.getWXContext()\nreturn rest.openid',
    "const ctx = cloud.getWXContext()\nreturn ctx['openid']",
    'const ctx = cloud.getWXContext()\nreturn use(ctx)',
    'const ctx = cloud.getWXContext()\nreturn { ctx }',
    'const ctx = cloud.getWXContext()\n  .openid\nreturn ctx',
    "const ctx = cloud['getWXContext']()\nreturn ctx.OPENID",
    "const ctx = cloud['\\x67etWXContext']()\nreturn ctx.OPENID",
    'const { getWXContext } = cloud\nreturn getWXContext().openid',
    'const user = event.userInfo\nreturn user.openid',
  ])('%s', (body) => expect(isSettled(HEAD + main(body))).toBe(false));

  it.each([
    ['a call', 'const { OPENID } = cloud.getWXContext()\n'],
    [
      'a function that is called',
      'function who() { return cloud.getWXContext().OPENID }\nconst me = who()\n',
    ],
    ['one that a list calls', '[1].forEach(() => cloud.getWXContext().OPENID)\n'],
    [
      'one that is made',
      'class A { constructor() { this.a = cloud.getWXContext().OPENID } }\nconst a = new A()\n',
    ],
    ['one at once', ';(() => { cloud.getWXContext().OPENID })()\n'],
    [
      'a method of a known name',
      'const own = { init() { return cloud.getWXContext().OPENID } }\nown.init()\n',
    ],
    [
      'an accessor',
      'const own = { get id() { return cloud.getWXContext().OPENID } }\nconst me = own.id\n',
    ],
    ['a tag', 'function tag() { return cloud.getWXContext().OPENID }\nconst me = tag`a`\n'],
  ])('%s at module level', (_, code) => {
    expect(isSettled(HEAD + code + main('return 1'))).toBe(false);
  });
});

const BODIES = [
  'const { OPENID } = cloud.getWXContext();\n  return OPENID;',
  'const ctx = cloud.getWXContext();\n  return ctx.OPENID;',
  'const ctx = cloud.getWXContext();\n  return ctx.openid;',
  'return helper.who();',
  'return cloud.getWXContext().APPID;',
  'return helper.read(cloud.getWXContext());',
  'const { userInfo } = event;\n  return userInfo.openid;',
];

const LOADED = [
  'const db = cloud.database();',
  'const first = cloud.getWXContext().OPENID;',
  'const first = helper.who();',
  'const first = helper.id;',
  'helper.init();',
  'if (cloud) { helper.init(); }',
  'const late = () => helper.who();',
  'const now = late();',
];

const HELPERS = [
  'exports.who = () => cloud.getWXContext().OPENID;',
  'exports.init = function () { return cloud.getWXContext().OPENID; };',
  'exports.read = (ctx) => ctx.openId;',
  'exports.read = ({ OPENID }) => OPENID;',
  'class Caller { get id() { return cloud.getWXContext().OPENID; } }\nmodule.exports = new Caller();',
];

it('what the text settles the engine answers with nothing', () => {
  const some = (pieces: readonly string[]) =>
    fc.subarray([...pieces], { maxLength: 3 }).map((chosen) => chosen.join('\n'));
  let settled = 0;
  fc.assert(
    fc.property(
      some(LOADED),
      fc.constantFrom(...BODIES),
      some(HELPERS),
      (loaded, body, helpers) => {
        const head = "const cloud = require('wx-server-sdk');\n";
        const texts = [
          `${head}const helper = require('./helper');\n${loaded}\n${main(body)}`,
          `${head}${helpers}\n`,
        ] as const;
        if (!isSettled(...texts)) return;
        settled += 1;
        const host = treeHost('project.config.json {"cloudfunctionRoot":"cloudfunctions/"}');
        host.write('cloudfunctions/f/index.js', texts[0]);
        host.write('cloudfunctions/f/helper.js', texts[1]);
        const snapshot = openTree(host, [ROOT]).snapshot();
        const { signs: _, isSettledBy: __, ...asked } = contextMisuse;
        expect(snapshot.ask(snapshot.functions[0]!, asked)).toEqual(contextMisuse.none);
      },
    ),
    { numRuns: 300 },
  );
  expect(settled).toBeGreaterThan(10);
});
