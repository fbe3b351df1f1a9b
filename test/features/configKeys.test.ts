import { expect, it } from 'vitest';
import { hover } from '../../core/src/features/hover';
import { cursorInConfig } from './marked';

const card = (config: string) => {
  const { snapshot, file, offset } = cursorInConfig(config);
  return hover(snapshot, file, offset)?.markdown.en;
};

it.each([
  ['{ "perm¦issions": {} }', 'DevTools'],
  ['{ "permissions": { "open¦api": [] } }', '-604101'],
  ['{ "trigg¦ers": [] }', 'one trigger at most'],
  ['{ "triggers": [{ "na¦me": "a" }] }', '60 at most'],
  ['{ "triggers": [{ "ty¦pe": "timer" }] }', 'timer'],
  ['{ "triggers": [{ "con¦fig": "" }] }', 'seven fields'],
])('a key says what it is for: %s', (config, text) => {
  expect(card(config)).toContain(text);
});

it.each([
  '{ "time¦out": 3 }',
  '{ "other": { "openapi¦": [] } }',
  '{ "permissions": { "openapi": [ ¦ ] } }',
  '{ "triggers": [{ "name": "na¦me" }] }',
])('and nothing is said of others: %s', (config) => {
  expect(card(config)).toBeUndefined();
});
