import { describe, expect, it } from 'vitest';
import { codeLenses } from '../../core/src/features/codeLenses';
import { inlayHints } from '../../core/src/features/inlayHints';
import { workspaceSymbols } from '../../core/src/features/workspaceSymbols';
import { cursorInCode, cursorInConfig } from './marked';

describe('code lenses', () => {
  const code = 'exports.main¦ = async () => cloud.openapi.wxacode.get({})';

  it.each([
    [undefined, 'Declare 1 cloud call interface', 'declare'],
    ['{"permissions":{"openapi":["wxacode.get"]}}', '1 cloud call interface, declared', 'none'],
  ])('above main, with %s', (config, title, action) => {
    const { snapshot, file, text } = cursorInCode(code, config);
    const [lens, ...rest] = codeLenses(snapshot, file);
    expect(rest).toEqual([]);
    expect(lens?.title.en).toContain(title);
    expect(lens?.action.kind).toBe(action);
    expect(text.slice(lens?.span.start).startsWith('exports.main')).toBe(true);
  });

  it.each(['export const main = 1;¦', 'export async function main() {}¦'])('%s', (main) => {
    const { snapshot, file, text } = cursorInCode(`cloud.openapi.a.b();\n${main}`);
    const [lens] = codeLenses(snapshot, file);
    expect(text.slice(lens?.span.start).startsWith('export ')).toBe(true);
  });

  it('above the array of config.json', () => {
    const config = '{ "permissions": { "openapi": ["wxacode.get"¦] } }';
    const { snapshot, file } = cursorInConfig(config, 'cloud.openapi.wxacode.get({})');
    expect(codeLenses(snapshot, file)).toMatchObject([
      { title: { en: '1 call' }, action: { kind: 'references', places: [{}] } },
    ]);
  });

  it('are not shown for a function without cloud calls', () => {
    const { snapshot, file } = cursorInCode('exports.main = () => 1¦');
    expect(codeLenses(snapshot, file)).toEqual([]);
  });
});

describe('inlay hints', () => {
  it('name what an alias calls, and only there', () => {
    const code = 'const send = cloud.openapi.wxacode.get;\nsend({})¦;\ncloud.openapi.wxacode.get()';
    const { snapshot, file, text, offset } = cursorInCode(code);
    const hints = inlayHints(snapshot, file, { start: 0, end: text.length });
    expect(hints).toMatchObject([{ offset: offset - 4, label: { en: '→ wxacode.get' } }]);
  });

  it.each([
    [['ocr.idcard', 'ocr.bankcard'], '→ ocr.bankcard, ocr.idcard'],
    // What is longer VS Code cuts off.
    [
      ['customerServiceMessage.send', 'subscribeMessage.send'],
      '→ customerServiceMessage.send, 1 more',
    ],
  ])('name as many as there is room for', (names, label) => {
    const all = names.map((name, at) => `a${at}: cloud.openapi.${name}`);
    const code = `const all = { ${all} };\nexports.main = (event) => all[event.kind]({})¦`;
    const { snapshot, file, text } = cursorInCode(code);
    const hints = inlayHints(snapshot, file, { start: 0, end: text.length });
    expect(hints).toMatchObject([{ label: { en: label } }]);
  });

  it('are not there where the names stand in brackets', () => {
    const { snapshot, file, text } = cursorInCode('cloud.openapi[\'wxacode\']["get"]({})¦');
    expect(inlayHints(snapshot, file, { start: 0, end: text.length })).toEqual([]);
  });
});

describe('workspace symbols', () => {
  const { snapshot } = cursorInCode(
    'cloud.openapi.wxacode.getUnlimited({})¦',
    '{ "triggers": [{ "name": "daily", "type": "timer", "config": "0 0 9 * * * *" }] }',
  );

  it.each([
    ['notify', ['notify']],
    ['getunl', ['wxacode.getUnlimited']],
    ['', ['notify', 'wxacode.getUnlimited', 'daily']],
    ['dail', ['daily']],
    ['zzz', []],
  ])('%s', (query, wanted) => {
    expect(workspaceSymbols(snapshot, query).map(({ name }) => name)).toEqual(wanted);
  });
});
