// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets are written so
import { expect, it } from 'vitest';
import { expand } from './expand';

it.each([
  ['plain text', 'a { b }', 'a { b }'],
  ['tab stops', 'a$1b${2}c$0', 'abc'],
  ['a default', '${1:x}', 'x'],
  ['a default that is used again', '${1:x} $1 ${1}', 'x x x'],
  ['a default that comes later', '$1 ${1:x}', 'x x'],
  ['a nested default', '${1:a ${2:b}}', 'a b'],
  ['a choice', "'${1|one,two|}'", "'one'"],
  ['a comma in a choice', '${1|a\\,b,c|}', 'a,b'],
  ['escapes', '\\${Date.now()} ${1:{ a \\}}', '${Date.now()} { a }'],
  ['a variable', 'a${TM_SELECTED_TEXT}$TM_FILENAME', 'a'],
])('%s', (_, body, expected) => {
  expect(expand([body])).toBe(expected);
});

it.each([
  ['an unclosed placeholder', '${1:x'],
  ['a bare $', 'a $ b'],
  ['a choice of one', '${1|a|}'],
  ['two defaults', '${1:a} ${1:b}'],
])('refuses %s', (_, body) => {
  expect(() => expand([body])).toThrow();
});
