import { expect, it } from 'vitest';
import { disableRule } from '../../core/src/features/disableRule';
import { findingsIn } from '../../core/src/project/findingsOf';
import { applyEdits } from '../../core/src/text/span';
import { ROOT, snapshotOf } from './snapshotOf';

const FILE = 'cloudfunctions/notify/index.js';
const HEAD = "const cloud = require('wx-server-sdk')\ncloud.init()\n";

function disabled(code: string) {
  const texts = {
    [FILE]: HEAD + code,
    'cloudfunctions/notify/package.json': '{ "dependencies": { "wx-server-sdk": "^3.0.1" } }',
  };
  const snapshot = snapshotOf(texts);
  const finding = findingsIn(snapshot, `${ROOT}/${FILE}`).find(
    ({ rule }) => rule === 'undeclared-interface',
  )!;
  const edit = disableRule(snapshot, finding, 'why');
  const text = edit && applyEdits(HEAD + code, edit.edits);
  const after =
    text === undefined ? [] : findingsIn(snapshotOf({ ...texts, [FILE]: text }), `${ROOT}/${FILE}`);
  return { text: text?.slice(HEAD.length), rules: after.map(({ rule }) => rule) };
}

const CALL = 'cloud.openapi.wxacode.get({ path: 1 + 1 })';

it('a comment above the line drops the finding, indented as the line is', () => {
  const { text, rules } = disabled(`exports.main = async () => {\n\treturn ${CALL}\n}\n`);
  expect(text).toContain(
    '{\n\t// cloudcall-disable-next-line undeclared-interface -- why\n\treturn cloud.',
  );
  expect(rules).not.toContain('undeclared-interface');
});

it('it keeps the file’s line ends', () => {
  const { text } = disabled(`exports.main = () =>\r\n  ${CALL}\r\n`);
  expect(text).toContain('undeclared-interface -- why\r\n  cloud.');
});

it.each([
  ['in a template', `exports.main = () => \`a\n\${${CALL}}\``],
  ['in a template’s later lines', `exports.main = () => \`\n\n  \${${CALL}}\``],
])('none is offered %s', (_, code) => {
  expect(disabled(code).text).toBeUndefined();
});

it('none is offered in config.json', () => {
  const snapshot = snapshotOf({
    [FILE]: HEAD,
    'cloudfunctions/notify/config.json': '{ "permissions": { "openapi": ["a.*"] } }',
  });
  const file = `${ROOT}/cloudfunctions/notify/config.json`;
  const [finding] = findingsIn(snapshot, file);
  expect(disableRule(snapshot, finding!, 'why')).toBeUndefined();
});
