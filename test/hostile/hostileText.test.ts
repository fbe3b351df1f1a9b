import { describe, expect, it } from 'vitest';
import { readConfig } from '../../core/src/config/readConfig';
import { insertMembers } from '../../core/src/fixes/insertMembers';
import { removeProperty } from '../../core/src/fixes/removeProperty';
import { readJsonTree } from '../../core/src/json/jsonTree';
import { readCloudcallFile } from '../../core/src/suppression/cloudcallFile';
import { matchesGlob } from '../../core/src/suppression/glob';
import { diskProject, NOTIFY } from '../cli/runInProcess';
import { listed } from './cases';

const N = 300_000;
/** What is linear takes a small part of this; what is not takes minutes. */
const MS = 10_000;

const TEXTS: Readonly<Record<string, string>> = {
  'blanks behind an open string': `{"a": "${' '.repeat(N)}x`,
  'brackets behind an open string': `{"a": "${'}'.repeat(N)}x`,
  'open strings': '"a '.repeat(N),
  'opening brackets': '['.repeat(N),
  'brackets that close nothing': `${'['.repeat(N)}${'}'.repeat(N)}`,
  'faults at every depth': '[,x'.repeat(N),
  'keys without values': `{${'"a" '.repeat(N)}`,
  'comments that nothing closes': '/*'.repeat(N),
  commas: `[${','.repeat(N)}]`,
};

function millisecondsOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

describe('hostile texts take time in proportion to their length', () => {
  it.each(listed('texts', Object.entries(TEXTS)))('JSON: %s', (_, text) => {
    expect(millisecondsOf(() => readJsonTree(text))).toBeLessThan(MS);
    expect(millisecondsOf(() => readConfig('/w/config.json', text))).toBeLessThan(MS);
    expect(millisecondsOf(() => readCloudcallFile(text))).toBeLessThan(MS);
  });

  it.each([
    ['*a'.repeat(500), 'a'.repeat(5_000)],
    ['**/a/'.repeat(300), 'a/'.repeat(3_000)],
    ['**a'.repeat(300), 'a'.repeat(5_000)],
    ['?*'.repeat(300), `${'a'.repeat(5_000)}/`],
  ])('globs: %#', (glob, text) => {
    expect(millisecondsOf(() => matchesGlob(`${glob}b`, text))).toBeLessThan(MS);
  });

  it.each([
    ['a banner of slashes', '/'.repeat(N)],
    ['banners', '//\n'.repeat(N / 3)],
    ['comments', '/**/ '.repeat(N / 5)],
    ['a comment that nothing closes', '/*'.repeat(N / 2)],
    ['blanks', ' '.repeat(N)],
    ['commas and blanks', ', '.repeat(N / 2)],
  ])('edits beside %s', (_, gap) => {
    const text = `{ a: 1${gap}\n...b }`;
    const object = { start: 0, end: text.length };
    expect(millisecondsOf(() => insertMembers(text, object, 6, ['c: 2']))).toBeLessThan(MS);
    const before = `{${gap} a: 1 }`;
    const span = { start: before.indexOf('a:'), end: before.indexOf('a:') + 4 };
    expect(millisecondsOf(() => removeProperty(before, span))).toBeLessThan(MS);
  });

  it.each([
    ['a banner of 50 slashes before a spread', `${'/'.repeat(50)}\n...event`],
    ['a comment full of marks', `/* ${'cloudcall-uses a.b '.repeat(5_000)} */ ...event`],
    ['a row of comments with marks', `${'/* cloudcall-uses a.b */ '.repeat(5_000)} ...event`],
  ])('a check of %s', (_, argument) => {
    const code = `const cloud = require('wx-server-sdk');\ncloud.init();\nexports.main = async (event) => cloud.openapi.subscribeMessage.send({ touser: 'a',\n${argument} });\n`;
    const project = diskProject({ ...NOTIFY, 'cloudfunctions/notify/index.js': code });
    let exit = -1;
    const spent = millisecondsOf(() => {
      exit = project.run(['check']).code;
    });
    expect(exit).toBe(1);
    expect(spent).toBeLessThan(MS);
  });
});
