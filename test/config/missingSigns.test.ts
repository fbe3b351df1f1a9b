import { expect, it } from 'vitest';
import { missingSigns } from '../../core/src/config/missingSigns';
import { readConfig } from '../../core/src/config/readConfig';
import { scanJson } from '../../core/src/json/jsonTokens';
import { applyEdits } from '../../core/src/text/span';

const repaired = (text: string): string => applyEdits(text, missingSigns(text, scanJson(text)));

const LINES = '{\n  "permissions": {\n    "openapi": [\n      "a.b"\n';

it.each([
  ['a comma in a list', '{ "a": ["b" "c"] }', '{ "a": ["b", "c"] }'],
  ['a comma before a comment', '{ "a": ["b" // c\n "d"] }', '{ "a": ["b", // c\n "d"] }'],
  ['a comma between keys', '{"a":1 "b":2}', '{"a":1, "b":2}'],
  ['a colon', '{ "a" { "b" [] } }', '{ "a": { "b": [] } }'],
  ['a bracket before a brace', `${LINES}  }\n}\n`, `${LINES}    ]\n  }\n}\n`],
  ['a bracket before a key', '{ "a": ["b" "c": 1 }', '{ "a": ["b"], "c": 1 }'],
  ['the last brace', `${LINES}    ]\n  }\n`, `${LINES}    ]\n  }\n}\n`],
  ['all that closes', '{"permissions":{"openapi":["a.b"', '{"permissions":{"openapi":["a.b"]}}'],
  ['spaces within', '{ "permissions": { "openapi": [] }', '{ "permissions": { "openapi": [] } }'],
  [
    'a brace in a trigger',
    '{"triggers":[{"name":"t","type":"timer"]}',
    '{"triggers":[{"name":"t","type":"timer"}]}',
  ],
  ['line ends of Windows', '{\r\n  "triggers": []\r\n', '{\r\n  "triggers": []\r\n}\r\n'],
  ['one bracket too many', '{ "a": [] }}]\n', '{ "a": [] }\n'],
])('sees what lacks: %s', (_, text, wanted) => {
  expect(repaired(text)).toBe(wanted);
});

it.each([
  ['a brace that may lack in two places', '{ "permissions": { "openapi": [], "triggers": [] }'],
  ['two texts', '{ "a" "b" }'],
  ['a bracket without a beginning', '{ "a": "b"] }'],
  ['a value', '{ "a": }'],
  ['a key', '{ "a": 1, : 2 }'],
  ['a list', '["a" "b"]'],
  ['a string that does not end', '{ "a": ["b] }'],
  ['words behind the whole', '{ "a": 1 } b'],
  ['what is valid', '{ "a": [1,], }'],
  ['more brackets than anybody writes', '{"a":'.repeat(5000)],
])('leaves alone: %s', (_, text) => {
  expect(repaired(text)).toBe(text);
});

it('says at each place what belongs there, also beside a slip', () => {
  const text = `{ 'a': ["b" "c"] "d": 1 }`;
  const { issues } = readConfig('config.json', text);
  const edits = issues.flatMap(({ repair }) => repair ?? []);
  expect(issues.map(({ kind }) => kind)).toEqual(['slip', 'syntax', 'syntax']);
  expect(applyEdits(text, edits)).toBe('{ "a": ["b", "c"], "d": 1 }');
});
