import { describe, expect, it } from 'vitest';
import { complete } from '../../core/src/features/complete';
import { definition } from '../../core/src/features/definition';
import { describeTopic } from '../../core/src/features/describeTopic';
import { renameFunction } from '../../core/src/features/functionName/renameFunction';
import { hover } from '../../core/src/features/hover';
import { references } from '../../core/src/features/references';
import { applyEdits } from '../../core/src/text/span';
import { type Cursor, cursorIn, cursorInCode } from './marked';
import { type Files, ROOT, snapshotOf } from './snapshotOf';

const OPTIONS = { snippets: true, callArguments: true };
const SEND = 'cloud.openapi.subscribeMessage.send';
const TEMPLATE = 'a1B2_c3D4-e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0u';

function offers({ snapshot, file, offset }: Cursor, options: object = {}) {
  const entries = complete(snapshot, file, offset, { ...OPTIONS, ...options });
  return [...entries].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
}

const labels = (cursor: Cursor, options?: object) =>
  offers(cursor, options).map(({ label }) => label);

function accepted(cursor: Cursor, label: string): string {
  const entry = offers(cursor).find((offer) => offer.label === label);
  if (entry === undefined) throw new Error(`${label} is not offered`);
  return applyEdits(cursor.text, [{ span: entry.span, newText: entry.newText }]);
}

describe('names in our comments', () => {
  const dynamic = (comment: string) =>
    cursorInCode(
      `exports.main = (event) => {\n  ${comment}\n  return cloud.openapi[event.a]({})\n}`,
    );

  it.each([
    '// cloudcall-uses ¦',
    '// cloudcall-uses sec¦',
    '// cloudcall-uses security.¦',
    '// cloudcall-uses wxacode.get, ¦',
    '/* cloudcall-uses ¦ */',
    '/* cloudcall-uses secu¦',
  ])('interfaces at %s', (comment) => {
    expect(labels(dynamic(comment))).toContain('security.msgSecCheck');
  });

  it('replace the whole name and leave out those that are there', () => {
    const cursor = dynamic('// cloudcall-uses wxacode.get sec¦urity.nothing');
    expect(accepted(cursor, 'security.msgSecCheck')).toContain(
      '// cloudcall-uses wxacode.get security.msgSecCheck\n',
    );
    expect(labels(cursor)).not.toContain('wxacode.get');
  });

  it('put what the function declares first', () => {
    const config = '{ "permissions": { "openapi": ["wxacode.getUnlimited"] } }';
    const cursor = cursorInCode('// cloudcall-uses ¦\ncloud.openapi[x]({})', config);
    expect(labels(cursor)[0]).toBe('wxacode.getUnlimited');
  });

  it('put what the project declares next, then what real functions use most', () => {
    const cursor = cursorIn({
      'cloudfunctions/notify/index.js':
        "const cloud = require('wx-server-sdk');\n// cloudcall-uses ¦\ncloud.openapi[x]({})",
      'cloudfunctions/scan/index.js': 'exports.main = () => 1',
      'cloudfunctions/scan/config.json': '{ "permissions": { "openapi": ["ocr.idcard"] } }',
    });
    expect(labels(cursor).slice(0, 3)).toEqual([
      'ocr.idcard',
      'subscribeMessage.send',
      'security.msgSecCheck',
    ]);
  });

  it.each([
    '// cloudcall-disable-next-line ¦',
    '// cloudcall-disable-line floating-call, und¦',
    '/* cloudcall-disable ¦ */',
    '/* cloudcall-enable floating-call ¦ */',
  ])('rules at %s', (comment) => {
    const found = labels(dynamic(comment));
    expect(found).toContain('undeclared-interface');
    if (comment.includes('floating')) expect(found).not.toContain('floating-call');
  });

  it.each([
    '// cloudcall-disable-line floating-call -- since ¦',
    '// cloudcall-disable-line floating-call -- ¦',
    '// cloudcall-uses¦',
    '// cloudcall-disable-lines ¦',
    '// cloudcall-uses security.msgSecCheck; then ¦',
    '// uses ¦',
    "'cloudcall-uses ¦'",
    '/* cloudcall-disable floating-call */ ¦',
  ])('nothing at %s', (comment) => {
    expect(labels(dynamic(comment))).toEqual([]);
  });

  it('open no list by themselves, where Enter is the next key', () => {
    expect(labels(dynamic('// cloudcall-uses security.¦'), { typed: true })).toEqual([]);
  });
});

describe('the name of a called function', () => {
  const page = (code: string, others: Files = {}): Cursor =>
    cursorIn({
      'cloudfunctions/notify/index.js':
        "const cloud = require('wx-server-sdk');\nexports.main = () => cloud.openapi.wxacode.get({})",
      'cloudfunctions/notify/config.json':
        '{ "permissions": { "openapi": [] }, "triggers": [{ "name": "t", "type": "timer", "config": "0 0 9 * * * *" }] }',
      'cloudfunctions/login/index.js': 'exports.main = () => 1',
      'miniprogram/pages/index.js': code,
      ...others,
    });

  it.each([
    "wx.cloud.callFunction({ name: '¦' })",
    "wx.cloud.callFunction({ name: 'no¦' })",
    "wx.cloud.callFunction({ name: '¦",
    "const call = (name) => wx.cloud.callFunction({ name })\ncall('¦')",
  ])('is offered at %s', (code) => {
    expect(labels(page(code))).toEqual(['login', 'notify']);
  });

  it('is offered in a function too, its own name last', () => {
    const cursor = page('', {
      'cloudfunctions/login/index.js':
        "const cloud = require('wx-server-sdk');\nexports.main = () => cloud.callFunction({ name: '¦' })",
    });
    expect(labels(cursor)).toEqual(['notify', 'login']);
  });

  it.each([
    "wx.cloud.callContainer({ name: '¦' })",
    "other.callFunction({ name: '¦' })",
    "wx.cloud.callFunction({ name, data: { name: '¦' } })",
    "const x = { name: '¦' }",
    "require('¦')",
  ])('is not offered at %s', (code) => {
    expect(labels(page(code))).toEqual([]);
  });

  const call = "wx.cloud.callFunction({ name: 'not¦ify' })";

  it.each([
    call,
    "wx.cloud.callFunction({ name: ¦'notify' })",
    'wx.cloud.callFunction({ name: "notify"¦ })',
  ])('leads to the handler from %s', (code) => {
    const { snapshot, file, offset } = page(code);
    const [link] = definition(snapshot, file, offset);
    expect(link?.target.file).toBe(`${ROOT}/cloudfunctions/notify/index.js`);
    const { start, end } = link!.target.span;
    expect(snapshot.read(link!.target.file)!.slice(start, end)).toBe('main');
  });

  it('is found from another call and from the handler', () => {
    const others = { 'miniprogram/app.js': "wx.cloud.callFunction({ name: 'notify' })" };
    const fromCall = page(call, others);
    const found = references(fromCall.snapshot, fromCall.file, fromCall.offset, false);
    expect(found.map(({ file }) => file).sort()).toEqual([
      `${ROOT}/miniprogram/app.js`,
      `${ROOT}/miniprogram/pages/index.js`,
    ]);
    const fromHandler = page(call.replace('¦', ''), {
      ...others,
      'cloudfunctions/notify/index.js': 'exports.ma¦in = () => 1',
    });
    const { snapshot, file, offset } = fromHandler;
    expect(references(snapshot, file, offset, false)).toEqual(found);
    expect(references(snapshot, file, offset, true)).toHaveLength(3);
  });

  it('has a card that says what it calls and when it runs', () => {
    const { snapshot, file, offset } = page(call);
    const card = hover(snapshot, file, offset)?.markdown;
    expect(card?.en).toContain('**`notify`**');
    expect(card?.en).toContain('`wxacode.get` ✗ not declared');
    expect(card?.zh).toContain('定时触发');
    const topic = `function:${ROOT}/cloudfunctions/notify`;
    expect(describeTopic(snapshot, topic)).toEqual(card);
  });

  describe('when its folder is renamed', () => {
    const renamed = (files: Files) =>
      renameFunction(
        snapshotOf(files),
        `${ROOT}/cloudfunctions/notify`,
        `${ROOT}/cloudfunctions/tell`,
      ).map(({ file, edits }) => [
        file.slice(ROOT.length + 1),
        applyEdits(files[file.slice(ROOT.length + 1)]!, edits),
      ]);
    const files = {
      'cloudfunctions/notify/index.js': 'exports.main = () => 1',
      'cloudfunctions/other/index.js': 'exports.main = () => 1',
      'miniprogram/a.js':
        "const NAME = 'notify'\nwx.cloud.callFunction({ name: NAME })\nwx.cloud.callFunction({ name: \"notify\" })\nconst text = 'notify'",
      'miniprogram/b.js': "wx.cloud.callFunction({ name: 'other' })",
    };

    it('follows in every call, and nowhere else', () => {
      expect(renamed(files)).toEqual([
        [
          'miniprogram/a.js',
          "const NAME = 'tell'\nwx.cloud.callFunction({ name: NAME })\nwx.cloud.callFunction({ name: \"tell\" })\nconst text = 'notify'",
        ],
      ]);
    });

    it('stays where two functions have the name', () => {
      expect(
        renamed({ ...files, 'cloudfunctions/group/notify/index.js': "require('wx-server-sdk')" }),
      ).toEqual([]);
    });
  });
});

describe('values from the project', () => {
  const app = { 'miniprogram/app.json': '{ "pages": ["pages/index/index", "pages/order/order"] }' };
  const project = {
    ...app,
    'project.config.json':
      '{ "cloudfunctionRoot": "cloudfunctions/", "miniprogramRoot": "miniprogram/" }',
  };

  it('are pages for a page', () => {
    const cursor = cursorInCode(`${SEND}({ page: '¦' })`, undefined, project);
    expect(labels(cursor)).toEqual(['pages/index/index', 'pages/order/order']);
    expect(accepted(cursor, 'pages/order/order')).toContain("page: 'pages/order/order' })");
    const bare = cursorInCode(`${SEND}({ page: ¦ })`, undefined, project);
    expect(accepted(bare, "'pages/order/order'")).toContain("page: 'pages/order/order' })");
  });

  it('are no pages behind a typed name, nor where none are known', () => {
    expect(labels(cursorInCode(`${SEND}({ page: pa¦ })`, undefined, project))).toEqual([]);
    expect(labels(cursorInCode(`${SEND}({ page: '¦' })`))).toEqual([]);
  });

  it('are the template ids that the project holds', () => {
    const cursor = cursorInCode(`${SEND}({ templateId: '¦' })`, undefined, {
      ...project,
      'miniprogram/pages/index/index.js': `const tmplIds = ['${TEMPLATE}', 'short']`,
    });
    const [entry, ...others] = offers(cursor);
    expect(entry?.label).toBe(TEMPLATE);
    expect(entry?.detail?.en).toBe('template in miniprogram/pages/index/index.js');
    expect(others).toEqual([]);
  });

  const touser = (before: string, params = 'event') =>
    labels(
      cursorInCode(
        `exports.main = async (${params}) => {\n${before}\nawait ${SEND}({ touser: ¦ })\n}`,
      ),
    );

  it.each([
    ['const { OPENID } = cloud.getWXContext()', ['OPENID']],
    ['const wxContext = cloud.getWXContext()', ['wxContext.OPENID']],
    ['console.log(event.openid)', ['event.openid']],
    ['console.log(event.user.openId)', ['event.user.openId']],
    ['const openid = x, { OPENID, ENV } = cloud.getWXContext()', ['openid', 'OPENID']],
    ['const { OPENID: me } = cloud.getWXContext()', ['me']],
    ['const ask = () => cloud.getWXContext(); const who = ask()', ['who.OPENID']],
  ])('are what holds an openid: %s', (code, wanted) => {
    expect(touser(code)).toEqual(wanted);
  });

  it.each([
    'function f() { const { OPENID } = cloud.getWXContext() }',
    'const other = x.openid',
    'const context = cloud.init()',
    'const context = store.getWXContext()',
  ])('are not what is out of scope or something else: %s', (code) => {
    expect(touser(code)).toEqual([]);
  });

  it('are no openid behind a typed name', () => {
    const code = `exports.main = (openid) => ${SEND}({ touser: op¦ })`;
    expect(labels(cursorInCode(code))).toEqual([]);
  });
});
