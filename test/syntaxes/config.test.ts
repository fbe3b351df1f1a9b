import { describe, expect, it } from 'vitest';
import { marked } from './marked';
import { type Token, tokenize } from './tokenize';

const entry = 'c:security m:msgSecCheck';

/** Text of a config.json and what of it is highlighted. */
const cases: Readonly<Record<string, readonly [text: string, expected: string]>> = {
  'on one line': ['{ "permissions": { "openapi": ["security.msgSecCheck"] } }', entry],
  'over lines': [
    '{\n  "permissions":\n  {\n    "openapi": [\n      "security.msgSecCheck",\n      "wxacode.get"\n    ]\n  }\n}',
    `${entry} c:wxacode m:get`,
  ],
  'after other keys': [
    '{ "a": 1, "permissions": { "b": { "c": [] }, "openapi": ["security.msgSecCheck"] } }',
    entry,
  ],
  'several segments': [
    '{ "permissions": { "openapi": ["wxa.sec.order.getOrder"] } }',
    'c:wxa.sec.order m:getOrder',
  ],
  'no interface name': [
    '{ "permissions": { "openapi": ["*", "security.*", "", "a b.c", 1] } }',
    '',
  ],
  'not closed': ['{ "permissions": { "openapi": ["security.msgSecCheck"', entry],
  'outside permissions': ['{ "openapi": ["security.msgSecCheck"] }', ''],
  'a string': ['{ "permissions": { "openapi": "security.msgSecCheck" } }', ''],
  'another list': ['{ "permissions": { "other": ["security.msgSecCheck"] } }', ''],
  'deeper in another file': ['{ "a": { "permissions": { "openapi": ["a.b"] } } }', ''],
  'a manifest': ['{ "permissions": ["tabs"], "openapi": "3.0.0" }', ''],
  'an array of objects': ['[{ "permissions": { "openapi": ["security.msgSecCheck"] } }]', entry],
};

/** A scope without the language at its end, of several the last. */
const plain = (scope = '') =>
  scope
    .replace(/\.json(\.comments)?$/, '')
    .split(' ')
    .at(-1);

describe.each(['source.json', 'source.json.comments'])('%s', (scope) => {
  it.each(Object.entries(cases))('%s', async (_, [text, expected]) => {
    expect(marked(await tokenize(scope, text))).toBe(expected);
  });

  it('comments stay comments', async () => {
    const text = '{ "permissions": { "openapi": [ // "security.msgSecCheck"\n] } }';
    expect(marked(await tokenize(scope, text))).toBe('');
  });

  it('everything else keeps its scopes', async () => {
    const text = [
      '{',
      '  "permissions": { "openapi": ["*", "\\n"], "x": { "y": [null, 1.5, "z"] } },',
      '  "triggers": [{ "name": "t", "config": "0 0 * * * * *" }]',
      '}',
    ].join('\n');
    const last = (lines: Token[][]) =>
      lines.map((line) => line.map((token) => [token.text, plain(token.scopes.at(-1))]));
    expect(last(await tokenize(scope, text))).toEqual(last(await tokenize(scope, text, 'without')));
  });
});
