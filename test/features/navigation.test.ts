import { describe, expect, it } from 'vitest';
import { definition } from '../../core/src/features/definition';
import { documentLinks } from '../../core/src/features/documentLinks';
import { references } from '../../core/src/features/references';
import type { Place } from '../../core/src/text/span';
import { type Cursor, cursorIn, cursorInCode, cursorInConfig } from './marked';

const CONFIG = '{ "permissions": { "openapi": ["wxacode.get", "security.msgSecCheck"] } }';

function texts({ snapshot }: Cursor, places: readonly Place[]): string[] {
  return places.map(({ file, span }) => {
    const text = snapshot.read(file) ?? '';
    return `${file.split('/').at(-1)} ${text.slice(span.start, span.end)}`;
  });
}

function targets(cursor: Cursor): string[] {
  const links = definition(cursor.snapshot, cursor.file, cursor.offset);
  return texts(
    cursor,
    links.map(({ target }) => target),
  );
}

function found(cursor: Cursor, includeDeclaration: boolean): string[] {
  const { snapshot, file, offset } = cursor;
  return texts(cursor, references(snapshot, file, offset, includeDeclaration));
}

describe('definition', () => {
  it('leads from a call to its entry', () => {
    const cursor = cursorInCode('cloud.openapi.security.msg¦SecCheck({})', CONFIG);
    expect(targets(cursor)).toEqual(['config.json "security.msgSecCheck"']);
  });

  it('leads from a call that is not declared to the array, and nowhere where there is none', () => {
    const code = 'cloud.openapi.wxacode.get¦({})';
    expect(targets(cursorInCode(code, '{}'))).toEqual([]);
    const config = '{ "permissions": { "openapi": [] } }';
    expect(targets(cursorInCode(code, config))).toEqual(['config.json "openapi"']);
  });

  it('leads from a name that comes with the event to the pages that pass it', () => {
    const code = 'exports.main = (event) => cloud.openapi[event.act¦ion]({})';
    const cursor = cursorInCode(code, CONFIG, {
      'miniprogram/request.js':
        "exports.call = (action) => wx.cloud.callFunction({ name: 'notify', data: { action } })",
      'miniprogram/pages/a.js':
        "const { call } = require('../request'); call('wxacode.get'); call('wxacode.createQRCode')",
      'miniprogram/pages/b.js':
        "wx.cloud.callFunction({ name: 'notify', data: { action: 'security.msgSecCheck' } })",
    });
    expect(targets(cursor).sort()).toEqual([
      "a.js 'wxacode.createQRCode'",
      "a.js 'wxacode.get'",
      "b.js 'security.msgSecCheck'",
      // Where the one that is not declared belongs.
      'config.json "openapi"',
      'config.json "security.msgSecCheck"',
      'config.json "wxacode.get"',
    ]);
  });

  it('leads from an entry to its calls', () => {
    const code = 'cloud.openapi.wxacode.get({})\ncloud.openapi.wxacode.get({ path })';
    expect(targets(cursorInConfig(CONFIG.replace('wxa', 'wxa¦'), code))).toEqual([
      'index.js wxacode.get',
      'index.js wxacode.get',
    ]);
  });
});

describe('references', () => {
  const others = {
    'cloudfunctions/other/index.js':
      "const cloud = require('wx-server-sdk'); cloud.openapi.wxacode.get({})",
    'cloudfunctions/other/config.json': '{"permissions":{"openapi":["wxacode.get"]}}',
  };

  it('finds the calls of all functions from a call', () => {
    const cursor = cursorInCode('cloud.openapi.wxacode.g¦et({})', CONFIG, others);
    expect(found(cursor, false)).toEqual(['index.js wxacode.get', 'index.js wxacode.get']);
    expect(found(cursor, true)).toHaveLength(4);
  });

  it('finds the same from an entry', () => {
    const files = {
      ...others,
      'cloudfunctions/notify/index.js':
        "const cloud = require('wx-server-sdk'); cloud.openapi.wxacode.get({})",
    };
    const config = 'cloudfunctions/notify/config.json';
    const fromEntry = cursorIn({ ...files, [config]: CONFIG.replace('wxa', 'wxa¦') });
    expect(found(fromEntry, true)).toEqual([
      'index.js wxacode.get',
      'config.json "wxacode.get"',
      'index.js wxacode.get',
      'config.json "wxacode.get"',
    ]);
    const fromCall = cursorIn({
      ...files,
      [config]: CONFIG,
      'cloudfunctions/notify/index.js':
        "const cloud = require('wx-server-sdk'); cloud.openapi.wxacode.g¦et({})",
    });
    const places = ({ snapshot, file, offset }: Cursor) => references(snapshot, file, offset, true);
    expect(places(fromCall)).toEqual(places(fromEntry));
  });

  it('finds nothing elsewhere', () => {
    expect(found(cursorInCode('cloud.in¦it()', CONFIG), true)).toEqual([]);
  });
});

describe('document links', () => {
  it('lead from known entries to their pages', () => {
    const { snapshot, file, text } = cursorInConfig(
      '{ "permissions": { "openapi": ["wxacode.get", "no.such"] } }¦',
    );
    const links = documentLinks(snapshot, file);
    expect(links.map(({ span }) => text.slice(span.start, span.end))).toEqual(['wxacode.get']);
    expect(links[0]?.target).toMatchObject({ url: expect.stringMatching(/^https:/) });
  });

  it('are not offered in code', () => {
    const { snapshot, file } = cursorInCode('cloud.openapi.wxacode.get({})¦');
    expect(documentLinks(snapshot, file)).toEqual([]);
  });
});
