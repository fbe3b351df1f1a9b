import { expect, it } from 'vitest';
import { isSoundScript, provideScriptCheck } from '../../core/src/syntax/soundScript';
import { isScript } from '../../nodehost/src/isScript';

it('a script is sound where the host says so', () => {
  provideScriptCheck(() => false);
  expect(isSoundScript('1')).toBe(false);
  provideScriptCheck(isScript);
  expect(isSoundScript('exports.main = async () => 1')).toBe(true);
});

it('takes scripts, and neither what Node refuses nor what is no script', () => {
  for (const text of ['', '#!/bin/node\n0755', '\ufeffvar await'])
    expect(isScript(text)).toBe(true);
  for (const text of ['(', 'let a; let a', 'import a from "a"', 'return', '<p/>', 'let a: b']) {
    expect(isScript(text), text).toBe(false);
  }
});

it('runs nothing', () => {
  expect(isScript('globalThis.ran = true; throw 1')).toBe(true);
  expect(globalThis).not.toHaveProperty('ran');
});
