import { describe, expect, it } from 'vitest';
import { inlineCompletion } from '../../core/src/features/inlineCompletion';
import { type Cursor, cursorInCode, cursorInConfig } from './marked';

function ghost({ snapshot, file, offset }: Cursor): string | undefined {
  return inlineCompletion(snapshot, file, offset)?.newText.en;
}

const CHECK = 'cloud.openapi.security.msgSecCheck';
const REPLY = 'cloud.openapi.customerServiceMessage.send';

describe('the rest of a call', () => {
  it.each([
    [`await ${REPLY}¦`, "({\n  touser: ,\n  msgtype: 'text',\n  text: { content: '' },\n})"],
    [
      `  await ${REPLY}(¦)`,
      "{\n    touser: ,\n    msgtype: 'text',\n    text: { content: '' },\n  }",
    ],
    [`await ${REPLY}(¦`, "{\n  touser: ,\n  msgtype: 'text',\n  text: { content: '' },\n})"],
    [`await ${REPLY}({¦})`, " touser: , msgtype: 'text', text: { content: '' } "],
    [`await ${REPLY}({ ¦ })`, "touser: , msgtype: 'text', text: { content: '' }"],
    [`await ${REPLY}({ touser,¦ })`, " msgtype: 'text', text: { content: '' }"],
    [`await ${REPLY}({ msgtype: 'image',¦ })`, ' touser: '],
    [`await ${REPLY}({\n  ¦\n})`, "touser: ,\n  msgtype: 'text',\n  text: { content: '' },"],
    [`await ${REPLY}({ text: {¦} })`, " content: '' "],
    [
      `const { OPENID } = cloud.getWXContext()\nawait ${REPLY}({¦})`,
      " touser: OPENID, msgtype: 'text', text: { content: '' } ",
    ],
    [
      `const f = ({ openid }) => ${CHECK}(¦)`,
      `{\n  content: '',\n  version: 2,\n  scene: 1,\n  openid: openid,\n}`,
    ],
  ])('%s', (code, wanted) => {
    expect(ghost(cursorInCode(code))).toBe(wanted);
  });

  it('has tab stops for a client that takes snippets', () => {
    const { snapshot, file, offset } = cursorInCode(`await ${REPLY}({ touser: a, ¦ })`);
    const snippet = inlineCompletion(snapshot, file, offset)?.snippet;
    expect(snippet?.newText).toMatch(/^msgtype: \$\{1\|'text',/);
    expect(snippet?.span).toEqual({ start: offset, end: offset });
  });

  it('takes in its line where it has several, so that no editor indents it further', () => {
    const { snapshot, file, offset } = cursorInCode(`  $a = await ${REPLY}(¦)`);
    const snippet = inlineCompletion(snapshot, file, offset)?.snippet;
    expect(snippet?.newText).toMatch(
      /^ {2}\\\$a = await .*\.send\(\{\n {4}touser: \$1,\n {4}msgtype: \$\{2\|'text'/,
    );
    expect(snippet?.newText).toMatch(/\n {2}\}$/);
    expect(snippet?.span.end).toBe(offset);
    expect(snapshot.read(file)?.slice(0, snippet?.span.start).at(-1) ?? '\n').toBe('\n');
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

describe('the entries that an array lacks', () => {
  const code = `${CHECK}({}); cloud.openapi.wxacode.get({})`;

  it.each([
    ['{ "permissions": { "openapi": [¦] } }', '"security.msgSecCheck", "wxacode.get"'],
    [
      '{ "permissions": { "openapi": [\n    ¦\n  ] } }',
      '"security.msgSecCheck",\n    "wxacode.get"',
    ],
    ['{ "permissions": { "openapi": ["wxacode.get", ¦] } }', '"security.msgSecCheck"'],
    ['{ "permissions": { "openapi": ["wxacode.get",¦] } }', ' "security.msgSecCheck"'],
    [
      '{ "permissions": { "openapi": [\n    "wxacode.get",¦\n  ] } }',
      '\n    "security.msgSecCheck"',
    ],
    ['{ "permissions": { "openapi": ["wxacode.get"¦] } }', ', "security.msgSecCheck"'],
    [
      '{ "permissions": { "openapi": [\n    "wxacode.get"¦\n  ] } }',
      ',\n    "security.msgSecCheck"',
    ],
    [
      '{ "permissions": { "openapi": [\n    "a.b",\n    ¦\n    "wxacode.get"\n  ] } }',
      '"security.msgSecCheck",',
    ],
  ])('%s', (config, wanted) => {
    expect(ghost(cursorInConfig(config, code))).toBe(wanted);
  });

  it.each([
    '{ "permissions": { "openapi": ["¦"] } }',
    '{ "permissions": { "openapi": ["wxacode.get" ¦] } }',
    '{ "permissions": { "openapi": ["wxacode.get", "¦] } }',
    '{ "permissions": { "openapi": [¦\n  ] } }',
    '{ "permissions": { "openapi": [\n    "wxacode.get",\n  ¦] } }',
    '{ "permissions": { "openapi": [\n    "wxacode.get", ¦\n  ] } }',
    '{ "permissions": { "openapi": ["a.b", ¦ "wxacode.get"] } }',
    '{ "permissions": { "openapi": ["a.b"¦\n "wxacode.get"] } }',
    '{ "permissions": { "openapi": ["wxacode.get", "security.msgSecCheck"¦] } }',
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

  it('names only what a cloud call can fail with', () => {
    // Of 43002, "POST must be used", and 44002, "The request body is empty", the sdk takes care.
    const found = ghost(cursorInCode(`try { await ${CHECK}({}) } catch (err) {¦}`));
    expect(found?.match(/(?<=errCode === )\d+/g)).toEqual(['43104', '44991', '45009']);
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
