import { describe, expect, it } from 'vitest';
import { complete } from '../../core/src/features/complete';
import type { CompletionEntry } from '../../core/src/features/types';
import { applyEdits } from '../../core/src/text/span';
import { type Cursor, cursorInCode, cursorInConfig } from './marked';

const PLAIN = { snippets: true, callArguments: false };

function offers(cursor: Cursor, options = PLAIN): readonly CompletionEntry[] {
  const entries = complete(cursor.snapshot, cursor.file, cursor.offset, options);
  return [...entries].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
}

function labels(cursor: Cursor): string[] {
  return offers(cursor).map(({ label }) => label);
}

/** The text after accepting the entry with this label. */
function accepted(cursor: Cursor, label: string, options = PLAIN): string {
  const entry = offers(cursor, options).find((offer) => offer.label === label);
  if (entry === undefined) throw new Error(`${label} is not offered`);
  const { span, newText, additionalEdits = [] } = entry;
  return applyEdits(cursor.text, [...additionalEdits, { span, newText }]);
}

describe('segments in code', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['cloud.openapi.¦', ['security', 'subscribeMessage', 'wxacode']],
    ['cloud.openapi.sec¦', ['security']],
    ['cloud.openapi.sec¦urity.msgSecCheck({})', ['security']],
    ['cloud.openapi.security.¦', ['msgSecCheck', 'mediaCheckAsync']],
    ['await cloud.openapi.security.¦\nreturn 1', ['msgSecCheck']],
    ['cloud.openapi\n  .security\n  .¦', ['msgSecCheck']],
    ['cloud.openapi?.security?.¦', ['msgSecCheck']],
    ['cloud.openapi({ appid }).wxacode.¦', ['getUnlimited']],
    ['cloud.openapi.wxa.sec.¦', ['order']],
    ['cloud.openapi.wxa.sec.order.¦', ['uploadShippingInfo']],
    ['const api = cloud.openapi;\napi.security.¦', ['msgSecCheck']],
    ['const { sec¦ } = cloud.openapi', ['security']],
    ['const { wxacode, ¦ } = cloud.openapi', ['security']],
    ["cloud.openapi['¦']", ['security', 'security.msgSecCheck']],
    ["cloud.openapi['security.msg¦", ['security.msgSecCheck']],
    ["cloud.openapi['security']['¦']", ['msgSecCheck']],
    ['if (x) { await cloud.openapi.¦', ['security']],
    [`const text = \`a \${cloud.openapi.¦}\``, ['security']],
    [`const text = \`a \${cloud.openapi.¦`, ['security']],
    [`const text = \`\${cloud.openapi.security.¦} and \${1}\``, ['msgSecCheck']],
  ];
  it.each(rows)('%s', (code, wanted) => {
    expect(labels(cursorInCode(code))).toEqual(expect.arrayContaining([...wanted]));
  });

  it.each([
    'openapi.¦',
    'wx.cloud.openapi.¦',
    'other.openapi.security.¦',
    '// cloud.openapi.¦',
    '/* cloud.openapi.¦ */',
    "'cloud.openapi.¦'",
    'cloud.openapi.security.msgSecCheck().¦',
    'cloud.openapi.security.msgSecCheck.¦',
    '`cloud.openapi.¦`',
  ])('nothing at %s', (code) => {
    expect(labels(cursorInCode(code))).toEqual([]);
  });

  it.each([
    'function f() { const cloud = other; cloud.openapi.¦ }',
    'function f() { cloud.openapi.¦ \n const cloud = other; }',
    'function f() { if (x) { var cloud = other } cloud.openapi.¦ }',
    'function f({ cloud }) { cloud.openapi.¦ }',
    'const f = ([cloud]) => cloud.openapi.¦',
    'try { f() } catch (cloud) { cloud.openapi.¦ }',
    'for (const cloud of clouds) { cloud.openapi.¦ }',
    'switch (x) { case 1: let cloud = other; cloud.openapi.¦ }',
    '{ function cloud() {} cloud.openapi.¦ }',
    '{ const { cloud } = other; cloud.openapi.¦ }',
    'function f() { const cloud = other; cloud.¦ }',
    'function f() { const cloud = other; cloud.getOpenData({ ¦ }) }',
    'function f() { const cloud = other; cloud.openapi.security.msgSecCheck({ ¦ }) }',
  ])('nothing of a namesake of the sdk at %s', (code) => {
    expect(labels(cursorInCode(code))).toEqual([]);
  });

  it.each([
    'function f() { const cloud = other } cloud.openapi.¦',
    '{ const cloud = other } cloud.openapi.¦',
    "function f(cloud) { { const cloud = require('wx-server-sdk'); cloud.openapi.¦ } }",
    "const f = async () => { const cloud = require('wx-server-sdk'); await cloud.openapi.¦ }",
  ])('the sdk itself at %s', (code) => {
    expect(labels(cursorInCode(code))).toContain('security');
  });

  it('is answered from the text where no function reaches the file', () => {
    const code = "import sdk from 'wx-server-sdk';\nsdk.openapi.security.¦";
    const cursor = cursorInCode('', undefined, { 'tools/send.js': code });
    expect(labels(cursor)).toContain('msgSecCheck');
  });

  it('puts retired methods last and strikes them through', () => {
    const found = offers(cursorInCode('cloud.openapi.security.¦'));
    expect(found.at(-1)).toMatchObject({ label: 'imgSecCheck', deprecated: true });
  });

  it('leaves out what a pattern has already', () => {
    expect(labels(cursorInCode('const { security, ¦ } = cloud.openapi'))).not.toContain('security');
  });

  it('replaces the whole name around the cursor', () => {
    const cursor = cursorInCode('cloud.openapi.sec¦ret.x()');
    expect(accepted(cursor, 'security')).toMatch(/cloud\.openapi\.security\.x\(\)$/);
  });

  it('inserts the call with its required parameters when that is wanted', () => {
    const wanted = { snippets: true, callArguments: true };
    const cursor = cursorInCode('await cloud.openapi.security.¦');
    expect(accepted(cursor, 'msgSecCheck', wanted)).toContain(
      'security.msgSecCheck({\n\tcontent: ',
    );
    const scoped = cursorInCode(
      'const { OPENID } = cloud.getWXContext(); cloud.openapi.security.¦',
    );
    expect(accepted(scoped, 'msgSecCheck', wanted)).toMatch(/openid: \$\{\d:OPENID\}/);
    const called = cursorInCode('await cloud.openapi.security.¦({})');
    expect(accepted(called, 'msgSecCheck', wanted)).toMatch(/security\.msgSecCheck\(\{\}\)$/);
    const handedOn = cursorInCode('retry(cloud.openapi.security.¦)');
    expect(accepted(handedOn, 'msgSecCheck', wanted)).toMatch(/security\.msgSecCheck\)$/);
  });
});

describe('entries of config.json', () => {
  const code = 'cloud.openapi.security.msgSecCheck({}); cloud.openapi.wxacode.get({})';

  it('offers names that the code uses first and leaves out declared ones', () => {
    const config = '{ "permissions": { "openapi": ["wxacode.get", "¦"] } }';
    const found = labels(cursorInConfig(config, code));
    expect(found[0]).toBe('security.msgSecCheck');
    expect(found).not.toContain('wxacode.get');
    expect(found.length).toBeGreaterThan(300);
  });

  it.each([
    ['["¦"]', '["wxacode.get"]'],
    ['["wxac¦"]', '["wxacode.get"]'],
    ['["wxacode.g¦etter"]', '["wxacode.get"]'],
    ['[¦]', '["wxacode.get"]'],
    ['[ ¦"a.b"]', '[ "wxacode.get","a.b"]'],
    ['["a.b", ¦]', '["a.b", "wxacode.get"]'],
    ['["a.b", "wxa¦', '["a.b", "wxacode.get"'],
    ['[wxa¦]', '["wxacode.get"]'],
  ])('%s becomes %s', (before, after) => {
    const cursor = cursorInConfig(`{ "permissions": { "openapi": ${before} } }`);
    expect(accepted(cursor, 'wxacode.get')).toContain(after);
  });

  it.each(['["a.b" ¦]', '["a.b"¦]', '¦["a.b"]'])('nothing at %s', (place) => {
    expect(labels(cursorInConfig(`{ "permissions": { "openapi": ${place} } }`))).toEqual([]);
  });

  it('keeps quiet in other files and other arrays', () => {
    expect(labels(cursorInConfig('{ "permissions": { "other": ["¦"] } }'))).toEqual([]);
    expect(labels(cursorInCode('', undefined, { 'miniprogram/config.json': '{"¦"}' }))).toEqual([]);
  });
});

describe('skeletons of config.json', () => {
  const WHOLE = '{\n\t"permissions": {\n\t\t"openapi": [\n\t\t\t"$1"\n\t\t]\n\t}\n}';

  it.each([
    ['', ['permissions', 'triggers']],
    ['{ ¦ }', ['permissions', 'triggers']],
    ['{ "per¦" }', ['permissions', 'triggers']],
    ['{ "permissions": {}, ¦ }', ['triggers']],
    ['{ "permissions": { ¦ } }', ['openapi']],
    ['{ "triggers": [{ "name": "a", ¦ }] }', ['type', 'config']],
    ['{ "triggers": [{ "type": "¦" }] }', ['timer']],
  ])('%s', (config, wanted) => {
    expect(labels(cursorInConfig(config || '¦'))).toEqual(wanted);
  });

  it('writes the whole file where it is empty', () => {
    expect(accepted(cursorInConfig('¦'), 'permissions')).toBe(`${WHOLE}\n`);
  });

  it.each([
    ['{¦}', WHOLE],
    ['{ ¦ }', WHOLE],
    ['{ "per¦" }', WHOLE],
    ['{ per¦ }', WHOLE],
    ['{ "per¦": 1 }', '{ "permissions": 1 }'],
    ['{ "a": 1, "per¦" }', '{ "a": 1, "permissions": {\n\t"openapi": [\n\t\t"$1"\n\t]\n} }'],
  ])('%s', (config, wanted) => {
    expect(accepted(cursorInConfig(config), 'permissions')).toBe(wanted);
  });

  it.each([
    ['{\n  ¦\n}', '  '],
    ['{\n    "per¦"\n}', '    '],
    ['{\n\t¦\n}', '\t'],
  ])('is indented as its line is: %j', (config, unit) => {
    const value = '{\n\t"openapi": [\n\t\t"$1"\n\t]\n}'.replaceAll('\t', unit);
    expect(accepted(cursorInConfig(config), 'permissions')).toContain(`"permissions": ${value}`);
  });

  it.each([
    ['{\n  "permissions": {\n    ¦\n  }\n}', '\n    "openapi": [\n  "$1"\n]\n  }'],
    ['{\n  "permissions": { ¦ }\n}', '{\n  "openapi": [\n    "$1"\n  ]\n}\n}'],
  ])('so is a key further in: %j', (config, wanted) => {
    expect(accepted(cursorInConfig(config), 'openapi')).toContain(wanted);
  });

  it('begins with what the code calls, else leads on to the list', () => {
    const code = 'cloud.openapi.wxacode.get({}); cloud.openapi.security.msgSecCheck({})';
    const used = (indent: string): string =>
      `"openapi": [\n${indent}\t"security.msgSecCheck",\n${indent}\t"wxacode.get"\n${indent}]`;
    const whole = accepted(cursorInConfig('{ ¦ }', code), 'permissions');
    expect(whole).toContain(used('\t\t'));
    const inside = accepted(cursorInConfig('{ "permissions": { ¦ } }', code), 'openapi');
    expect(inside).toContain(used('\t'));
    const leads = (cursor: Cursor) => offers(cursor).map(({ opensList }) => opensList);
    expect(leads(cursorInConfig('{ ¦ }', code))).toEqual([undefined, undefined]);
    expect(leads(cursorInConfig('{ ¦ }'))).toEqual([true, undefined]);
  });

  it('explains cron expressions', () => {
    const found = offers(cursorInConfig('{ "triggers": [{ "config": "¦" }] }'));
    expect(found.length).toBeGreaterThan(4);
    expect(found.every(({ detail }) => detail?.en && detail.zh)).toBe(true);
  });
});

describe('behind openapi', () => {
  it('a category of nothing but retired interfaces is none of the first', () => {
    const found = labels(cursorInCode('cloud.openapi.¦'));
    expect(found[0]).toBe('subscribeMessage');
    expect(found.indexOf('templateMessage')).toBeGreaterThan(10);
  });

  it("the project's own come first, in categories as in methods, and then what others use", () => {
    const config = (...names: string[]) => JSON.stringify({ permissions: { openapi: names } });
    const others = {
      'cloudfunctions/other/index.js': "require('wx-server-sdk')",
      'cloudfunctions/other/config.json': config('search.submitPages', 'templateMessage.send'),
    };
    const own = config('wxacode.createQRCode');
    const spelled = 'cloud.openapi\n  .ocr?.bankcard({})\n';
    const first = (code: string) => labels(cursorInCode(spelled + code, own, others));
    expect(first('cloud.openapi.¦').slice(0, 4)).toEqual([
      'wxacode',
      'ocr',
      'search',
      'subscribeMessage',
    ]);
    expect(first('cloud.openapi.¦')).not.toContain('templateMessage.send');
    expect(first('cloud.openapi.¦').indexOf('templateMessage')).toBeGreaterThan(10);
    expect(first('cloud.openapi.wxacode.¦')[0]).toBe('createQRCode');
    expect(first('const { ¦ } = cloud.openapi')[0]).toBe('wxacode');
    expect(first("cloud.openapi['¦']").slice(0, 3)).toEqual(['wxacode', 'ocr', 'search']);
    const wrapped = "const to = (name) => cloud.openapi[name]({}); to('wxacode.¦get')";
    expect(first(wrapped).slice(0, 3).sort()).toEqual([
      'ocr.bankcard',
      'search.submitPages',
      'wxacode.createQRCode',
    ]);
  });

  it('a title is found by the words that it begins, holds and ends with', () => {
    const entries = [
      ...offers(cursorInCode('cloud.openapi.¦')),
      ...offers(cursorInConfig('{ "permissions": { "openapi": ["¦"] } }')),
    ];
    const found = entries.filter(({ label }) => label === 'phonenumber.getPhoneNumber');
    expect(found).toHaveLength(2);
    // In VS Code, a find begins behind a space.
    for (const { filterText } of found) expect(filterText).toMatch(/ 获 取 手 机 号 .* 一键登录/);
    const hidden = entries.find(({ label }) => label === 'wxacode.createQRCode');
    expect(hidden?.filterText).toMatch(/^ +.* 二 维 码/);
  });

  it('Chinese words stand in one column, so that no short name comes first for being short', () => {
    const entries = offers(cursorInCode('cloud.openapi.¦'));
    const column = (label: string) =>
      entries.find((entry) => entry.label === label)?.filterText?.search(/\p{Script=Han}/u);
    expect(column('customerServiceMessage')).toBe(column('liveBroadcast.updateKF'));
    expect(Math.max(...entries.map(({ filterText = '' }) => filterText.length))).toBeLessThan(128);
  });

  it('methods are found without their category, but none that is retired or of another account', () => {
    const found = labels(cursorInCode('cloud.openapi.¦'));
    expect(found).toContain('security.msgSecCheck');
    const others = found.filter((name) =>
      /^(?:officialAccount\.card|templateMessage)\./.test(name),
    );
    expect(others).toEqual([]);
  });
});
