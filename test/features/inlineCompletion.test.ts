import { describe, expect, it } from 'vitest';
import { inlineCompletion } from '../../core/src/features/inlineCompletion';
import { type Cursor, cursorInCode, cursorInConfig } from './marked';

function ghost({ snapshot, file, offset }: Cursor, snippets = false): string | undefined {
  return inlineCompletion(snapshot, file, offset, { snippets })?.newText.en;
}

const CHECK = 'cloud.openapi.security.msgSecCheck';
const REPLY = 'cloud.openapi.customerServiceMessage.send';

describe('the rest of a call', () => {
  it.each([
    [`await ${REPLY}¦`, "({\n  touser: ,\n  msgtype: 'text',\n})"],
    [`  await ${REPLY}(¦)`, "{\n    touser: ,\n    msgtype: 'text',\n  }"],
    [`await ${REPLY}(¦`, "{\n  touser: ,\n  msgtype: 'text',\n})"],
    [`await ${REPLY}({¦})`, " touser: , msgtype: 'text' "],
    [`await ${REPLY}({ ¦ })`, "touser: , msgtype: 'text'"],
    [`await ${REPLY}({ touser,¦ })`, " msgtype: 'text'"],
    [`await ${REPLY}({\n  ¦\n})`, "touser: ,\n  msgtype: 'text',"],
    [`await ${REPLY}({ text: {¦} })`, " content: '' "],
  ])('%s', (code, wanted) => {
    expect(ghost(cursorInCode(code))).toBe(wanted);
  });

  it('has tab stops where the client takes snippets', () => {
    expect(ghost(cursorInCode(`await ${REPLY}({ touser: a, ¦ })`), true)).toMatch(
      /^msgtype: \$\{1\|'text',/,
    );
  });

  it.each([
    `'await ${REPLY}¦'`,
    `// await ${REPLY}¦`,
    `await ${REPLY}¦({})`,
    `await ${REPLY}({ touser, msgtype,¦ })`,
    `await ${REPLY}({ touser: ¦ })`,
    'await other.send(¦)',
    'await cloud.openapi.no.such(¦)',
    `retry(${REPLY}¦)`,
    `await ${REPLY}({})¦`,
    'await cloud.openapi.security¦',
  ])('nothing at %s', (code) => {
    expect(ghost(cursorInCode(code))).toBeUndefined();
  });
});

describe('the entries of an empty array', () => {
  const code = `${CHECK}({}); cloud.openapi.wxacode.get({})`;

  it.each([
    ['{ "permissions": { "openapi": [¦] } }', '"security.msgSecCheck", "wxacode.get"'],
    [
      '{ "permissions": { "openapi": [\n    ¦\n  ] } }',
      '"security.msgSecCheck",\n    "wxacode.get"',
    ],
  ])('%s', (config, wanted) => {
    expect(ghost(cursorInConfig(config, code))).toBe(wanted);
  });

  it.each([
    '{ "permissions": { "openapi": ["¦"] } }',
    '{ "permissions": { "openapi": ["wxacode.get", ¦] } }',
    '{ "other": { "openapi": [¦] } }',
  ])('nothing at %s', (config) => {
    expect(ghost(cursorInConfig(config, code))).toBeUndefined();
  });

  it('nothing where the code calls nothing', () => {
    expect(ghost(cursorInConfig('{ "permissions": { "openapi": [¦] } }'))).toBeUndefined();
  });
});

describe('the handling of errors', () => {
  it('names what the call in the try block fails with', () => {
    const found = ghost(cursorInCode(`try { await ${CHECK}({}) } catch (err) {¦}`));
    expect(found).toMatch(/^\n {2}if \(err\.errCode === \d+\) \{\n {4}\/\/ .+\n {2}\}/);
    expect(found).toMatch(/\n {2}throw err;\n$/);
  });

  it('keeps to the indentation of its line', () => {
    const found = ghost(cursorInCode(`try {\n  await ${CHECK}({})\n} catch (e) {\n  ¦\n}`));
    expect(found).toMatch(/^if \(e\.errCode === \d+\) \{\n {4}\/\//);
    expect(found).toMatch(/\n {2}throw e;$/);
  });

  it.each([
    'try { other() } catch (err) {¦}',
    `try { await ${CHECK}({}) } catch {¦}`,
    `try { await ${CHECK}({}) } catch (err) { log(err);¦ }`,
    `try { await ${CHECK}({}) } catch (err) { /* ¦ */ }`,
  ])('nothing at %s', (code) => {
    expect(ghost(cursorInCode(code))).toBeUndefined();
  });
});
