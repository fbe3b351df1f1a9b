import { describe, expect, it } from 'vitest';
import { readConfig } from '../../core/src/config/readConfig';
import { insertMembers } from '../../core/src/fixes/insertMembers';
import { removeProperty } from '../../core/src/fixes/removeProperty';
import { readCloudcallFile } from '../../core/src/suppression/cloudcallFile';
import { matchesGlob } from '../../core/src/suppression/matchesGlob';
import { diskProject, NOTIFY } from '../cli/runInProcess';
import { rounds } from '../longRuns';
import { listed } from './cases';

const N = rounds(50_000, 300_000);
/** Processor time. What is linear takes a small part of this; what is not takes minutes. */
const SECONDS = rounds(5, 10);

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

function secondsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe('hostile texts take time in proportion to their length', () => {
  it.each(listed('texts', Object.entries(TEXTS)))('JSON: %s', (_, text) => {
    expect(secondsOf(() => readConfig('/w/config.json', text))).toBeLessThan(SECONDS);
    expect(secondsOf(() => readCloudcallFile(text))).toBeLessThan(SECONDS);
  });

  it.each([
    ['*a'.repeat(500), 'a'.repeat(5_000)],
    ['**/a/'.repeat(300), 'a/'.repeat(3_000)],
    ['**a'.repeat(300), 'a'.repeat(5_000)],
    ['?*'.repeat(300), `${'a'.repeat(5_000)}/`],
  ])('globs: %#', (glob, text) => {
    expect(secondsOf(() => matchesGlob(`${glob}b`, text))).toBeLessThan(SECONDS);
  });

  it.each([
    ['a banner of slashes', '/'.repeat(N)],
    ['banners', '//\n'.repeat(Math.floor(N / 3))],
    ['comments', '/**/ '.repeat(N / 5)],
    ['a comment that nothing closes', '/*'.repeat(N / 2)],
    ['blanks', ' '.repeat(N)],
    ['commas and blanks', ', '.repeat(N / 2)],
  ])('edits beside %s', (_, gap) => {
    const text = `{ a: 1${gap}\n...b }`;
    const object = { start: 0, end: text.length };
    expect(secondsOf(() => insertMembers(text, object, 6, ['c: 2']))).toBeLessThan(SECONDS);
    const before = `{${gap} a: 1 }`;
    const span = { start: before.indexOf('a:'), end: before.indexOf('a:') + 4 };
    expect(secondsOf(() => removeProperty(before, span))).toBeLessThan(SECONDS);
  });

  it.each([
    ['a banner of 50 slashes before a spread', `${'/'.repeat(50)}\n...event`],
    ['a comment full of marks', `/* ${'cloudcall-uses a.b '.repeat(5_000)} */ ...event`],
    ['a row of comments with marks', `${'/* cloudcall-uses a.b */ '.repeat(5_000)} ...event`],
  ])('a check of %s', (_, argument) => {
    const code = `const cloud = require('wx-server-sdk');\ncloud.init();\nexports.main = async (event) => cloud.openapi.subscribeMessage.send({ touser: 'a',\n${argument} });\n`;
    const project = diskProject({ ...NOTIFY, 'cloudfunctions/notify/index.js': code });
    let exit = -1;
    const spent = secondsOf(() => {
      exit = project.run(['check']).code;
    });
    expect(exit).toBe(1);
    expect(spent).toBeLessThan(SECONDS);
  });
});
