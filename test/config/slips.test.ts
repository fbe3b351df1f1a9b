import { describe, expect, it } from 'vitest';
import { findSlips } from '../../core/src/config/findSlips';
import { repairText } from '../../core/src/config/repairText';

/** Texts with slips, and the JSON that is meant. */
const CASES: readonly (readonly [title: string, text: string, meant: string])[] = [
  ['full-width signs', '{"a"：[1，2、3]}', '{"a":[1,2,3]}'],
  ['full-width brackets', '｛"a": ［"b"］｝', '{"a": ["b"]}'],
  ['curly quotes', '{“a”: [”b”, “c“]}', '{"a": ["b", "c"]}'],
  ['one curly quote', '{"a”: ["b”, "c"]}', '{"a": ["b", "c"]}'],
  ['single quotes', "{'a': ['b', `c`]}", '{"a": ["b", "c"]}'],
  ['no quotes', '{a: [b.c, d_e], f: true}', '{"a": ["b.c", "d_e"], "f": true}'],
  ['signs of a script', '{"a" = ["b"; "c"]};', '{"a" : ["b", "c"]}'],
  ['the export of a script', "module.exports = { a: ['b'] };\n", '{ "a": ["b"] }\n'],
  ['no braces', '"a": {\n  "b": []\n}\n', '{\n"a": {\n  "b": []\n}\n}\n'],
  ['no braces and no quotes', 'a: { b: [] }', '{ "a": { "b": [] } }'],
  ['comments beside', '// “x”，\n{ a: 1 /* ： */ }', '// “x”，\n{ "a": 1 /* ： */ }'],
  [
    'no slip in strings',
    '{"a": "一，二：“三”\'四\'", "b" 1}',
    '{"a": "一，二：“三”\'四\'", "b" 1}',
  ],
];

describe('what is meant instead of', () => {
  it.each(CASES)('%s', (_title, text, meant) => {
    const edits = findSlips(text).flatMap((slip) => slip.edits);
    expect(repairText(text, edits).text).toBe(meant);
  });
});

it('tells where everything stood', () => {
  const text = '{a：“b”}';
  const edits = findSlips(text).flatMap((slip) => slip.edits);
  const { text: meant, origin } = repairText(text, edits);
  expect(meant).toBe('{"a":"b"}');
  expect([0, meant.indexOf('a'), meant.indexOf('b'), meant.length].map(origin)).toEqual([
    0,
    text.indexOf('a'),
    text.indexOf('b'),
    text.length,
  ]);
});

it('leaves text in single quotes alone in which double ones stand', () => {
  expect(findSlips(`{'a"b': 1}`)).toMatchObject([{ kind: 'single-quotes', edits: [] }]);
});
