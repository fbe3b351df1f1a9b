import { describe, expect, it } from 'vitest';
import { hover } from '../../core/src/features/hover';
import { type Cursor, cursorInCode, cursorInConfig } from './marked';

function card(cursor: Cursor) {
  const found = hover(cursor.snapshot, cursor.file, cursor.offset);
  return (
    found && {
      ...found.markdown,
      covered: cursor.text.slice(found.span.start, found.span.end),
    }
  );
}

describe('hover on an interface in code', () => {
  const call = 'await cloud.openapi.subscribeMessage.se¦nd({})';

  it('shows title, parameters and page in both languages', () => {
    const found = card(cursorInCode(call));
    expect(found?.covered).toBe('subscribeMessage.send');
    expect(found?.zh).toContain('| `touser` | string | 是 |');
    expect(found?.en).toContain('| `touser` | string | yes |');
    expect(found?.zh).toContain('](https://developers.weixin.qq.com/');
    expect(found?.en).toContain('43101');
  });

  it('says which pages pass the name', () => {
    const code = 'exports.main = (event) => cloud.openapi[event.act¦ion]({})';
    const found = card(
      cursorInCode(code, undefined, {
        'miniprogram/pages/a.js':
          "wx.cloud.callFunction({ name: 'notify', data: {\n  action: 'security.msgSecCheck' } })",
      }),
    );
    expect(found?.en).toContain('Its name is passed by `miniprogram/pages/a.js:2`');
    expect(found?.zh).toContain('接口名由 `miniprogram/pages/a.js:2` 传入');
    expect(card(cursorInCode(call))?.en).not.toContain('passed by');
  });

  it('texts of the workspace stay texts: no name of a file becomes a link, a picture or HTML', () => {
    const evil = 'miniprogram/pages/a``b`](command:evil)![x](evil)<img src=x>*b*.js';
    const found = card(
      cursorInCode('exports.main = (event) => cloud.openapi[event.act¦ion]({})', undefined, {
        [evil]:
          "wx.cloud.callFunction({ name: 'notify', data: {\n  action: 'security.msgSecCheck' } })",
      }),
    );
    for (const text of [found?.en ?? '', found?.zh ?? '']) {
      expect(text).toContain('command:evil');
      // What Markdown takes for code: a run of backticks up to the next one of that length.
      const rest = text.replace(/(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g, '');
      expect(rest).not.toMatch(/evil|<img/);
    }
  });

  it.each([
    ['{"permissions":{"openapi":["subscribeMessage.send"]}}', '✓ declared', '✓ 已'],
    ['{"permissions":{"openapi":["subscribeMessage.sendx"]}}', '✗ not declared in', '✗ 未在'],
    [undefined, 'does not exist', '不存在'],
  ])('says whether %s declares it', (config, en, zh) => {
    const found = card(cursorInCode(call, config));
    expect(found?.en).toContain(en);
    expect(found?.zh).toContain(zh);
    expect(found?.en).toContain('`cloudfunctions/notify/config.json`');
  });

  it.each([
    ['cloud.openapi.templateMess¦age.send({})', '`subscribeMessage.send`'],
    ['cloud.openapi.officialAccount.card.cre¦ate({})', 'For official accounts'],
    ['cloud.openapi.wxa.business.getuserphone¦number({})', undefined],
    ['const api = cloud.openapi.sec¦urity', '`security.msgSecCheck`'],
    ['const send = cloud.openapi.subscribeMessage.se¦nd', '`touser`'],
    ["cloud.openapi['security.msg¦SecCheck']({})", '`content`'],
    ["const run = (n) => cloud.openapi[n]({});\nrun('security.msg¦SecCheck')", '`content`'],
  ])('%s', (code, wanted) => {
    const found = card(cursorInCode(code));
    if (wanted === undefined) expect(found).toBeUndefined();
    else expect(found?.en).toContain(wanted);
  });

  it.each([
    'clo¦ud.openapi.security.msgSecCheck({})',
    'cloud.open¦api.security.msgSecCheck({})',
    'other.security.msg¦SecCheck({})',
    '// cloud.openapi.security.msg¦SecCheck({})',
    'cloud.openapi.nothing.kno¦wn({})',
  ])('nothing at %s', (code) => {
    expect(card(cursorInCode(code))).toBeUndefined();
  });
});

describe('what a card says of values', () => {
  it.each([
    // The label says the value again, the default is the only value, the description names it.
    [
      'security.msgSecCh¦eck({})',
      '| `version` | number | yes | Always 2 (version 2.0 of the interface) |',
      '固定填 2（2.0 版接口） |',
    ],
    [
      'pluginManager.unbindPl¦ugin({})',
      'Always unbind; `"unbind"` Remove |',
      '固定填 unbind；`"unbind"` 移除 |',
    ],
    ['pluginManager.applyPl¦ugin({})', 'Always apply |', '固定填 apply；`"apply"` 申请 |'],
    [
      'cloudbase.send¦Sms({})',
      '`"Marketing"`, `"Notification"` |',
      '`"Marketing"` 营销、`"Notification"` 通知 |',
    ],
    // With other values around it, a default is news.
    ['subscribeMessage.se¦nd({})', 'default `', '默认 `'],
  ])('%s', (call, en, zh) => {
    const found = card(cursorInCode(`cloud.openapi.${call}`));
    expect(found?.en).toContain(en);
    expect(found?.zh).toContain(zh);
  });

  it('the same of a parameter alone', () => {
    const found = card(cursorInCode('cloud.openapi.security.msgSecCheck({ vers¦ion: 2 })'));
    expect(found?.en).toContain('Always 2');
    expect(found?.en).not.toMatch(/default|2\.0$|- `2`/m);
    // The head stays short, for the narrow card beside a list.
    expect(found?.zh).toMatch(/^\*\*`version`\*\* · number · 必填\n/);
    expect(found?.zh).toMatch(/\n\n`security\.msgSecCheck`$/);
  });
});

describe('hover on an entry of config.json', () => {
  const config = '{ "permissions": { "openapi": ["wxacode.g¦et"] } }';

  it('says where the interface is called', () => {
    const found = card(cursorInConfig(config, 'cloud.openapi.wxacode.get({})'));
    expect(found?.covered).toBe('"wxacode.get"');
    expect(found?.zh).toContain('调用位置：`index.js:2`');
    expect(found?.en).toContain('Called in `index.js:2`');
  });

  it('says that nothing calls it', () => {
    expect(card(cursorInConfig(config))?.en).toContain('Nothing in notify calls it');
  });

  it('is silent on other strings', () => {
    expect(
      card(cursorInConfig('{ "na¦me": "x", "permissions": { "openapi": ["x"] } }')),
    ).toBeUndefined();
    expect(card(cursorInConfig('{ "permissions": { "openapi": ["no¦pe"] } }'))).toBeUndefined();
  });
});
