import { describe, expect, it } from 'vitest';
import { complete } from '../../core/src/features/complete';
import { type Cursor, cursorIn, cursorInCode } from './marked';

function labels({ snapshot, file, offset }: Cursor): string[] {
  const options = { snippets: true, callArguments: true };
  return complete(snapshot, file, offset, options).map(({ label }) => label);
}

describe('members of the sdk', () => {
  it('are offered where the sdk is not installed', () => {
    expect(labels(cursorInCode('cloud.¦'))).toEqual(['openapi', 'getOpenData']);
  });

  it('are left to the editor where it is', () => {
    const sdk = 'cloudfunctions/notify/node_modules/wx-server-sdk/package.json';
    expect(labels(cursorInCode('cloud.¦', undefined, { [sdk]: '{}' }))).toEqual([]);
  });

  it('are not those of other objects', () => {
    expect(labels(cursorInCode('other.¦'))).toEqual([]);
  });
});

describe('CloudID in the mini program', () => {
  const page = (code: string, others = {}) =>
    cursorIn({
      'app.json': '{ "pages": [] }',
      'cloudfunctions/notify/index.js': "require('wx-server-sdk')",
      'pages/index.js': code,
      ...others,
    });

  it.each([
    ['wx.cloud.¦', ['CloudID']],
    ["wx.cloud.callFunction({ name: 'a', data: { run: ¦ } })", ['wx.cloud.CloudID']],
    ["wx.cloud.callFunction({ name: 'a', data: { user: { run: ¦ } } })", []],
    ['wx.cloud.callFunction({ name: ¦ })', []],
    ['other.cloud.¦', []],
  ])('%s', (code, wanted) => {
    expect(labels(page(code))).toEqual(wanted);
  });

  it('is left to the editor where the typings are', () => {
    expect(labels(page('wx.cloud.¦', { 'typings/index.d.ts': '' }))).toEqual([]);
  });

  it('is nothing for cloud functions', () => {
    expect(labels(cursorInCode('wx.cloud.¦'))).toEqual([]);
  });
});

describe('names in strings', () => {
  const wrapper = 'const call = (name, body) => cloud.openapi[name](body);\n';

  it.each([
    [`${wrapper}call('security.msg¦', {})`, true],
    [`${wrapper}call('security.msgSecCheck', { touser: 'secur¦ity' })`, false],
    ["log('security.msg¦')", false],
  ])('%s', (code, isName) => {
    expect(labels(cursorInCode(code)).includes('security.msgSecCheck')).toBe(isName);
  });
});

describe('with the declaration file', () => {
  it.each([
    ['cloud.openapi.security.¦', 'msgSecCheck'],
    ['cloud.openapi.security.msgSecCheck({ ¦ })', 'content'],
  ])('completion stays ours at %s', (code, wanted) => {
    const folder = 'cloudfunctions/notify';
    const files = { [`${folder}/cloudcall.d.ts`]: '', [`${folder}/jsconfig.json`]: '{}' };
    expect(labels(cursorInCode(code, undefined, files))).toContain(wanted);
  });
});
