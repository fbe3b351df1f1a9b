import { describe, expect, it } from 'vitest';
import type { Finding } from '../../core/src/findings/finding';
import { MemoryHost } from '../project/memoryHost';
import { findingsOf, openWorkspace } from './checkCase';

const FOLDER = 'cloudfunctions/fn';

/** The first finding of a rule in a function with these files. */
function first(rule: string, files: Readonly<Record<string, string>>): Finding {
  const host = new MemoryHost();
  host.write('project.config.json', '{ "cloudfunctionRoot": "cloudfunctions" }');
  host.write(`${FOLDER}/package.json`, '{ "dependencies": { "wx-server-sdk": "latest" } }');
  for (const [path, text] of Object.entries(files)) {
    host.write(path.startsWith('/') ? path.slice(1) : `${FOLDER}/${path}`, text);
  }
  const [found] = findingsOf(openWorkspace(host).snapshot(), rule);
  if (found === undefined) throw new Error(`${rule} reports nothing`);
  return found;
}

const SDK = "const cloud = require('wx-server-sdk')\ncloud.init()\n";
const main = (call: string): string =>
  `${SDK}exports.main = async (event) => cloud.openapi.${call}\n`;
const related = (finding: Finding): string[] =>
  (finding.related ?? []).map(
    ({ place, message }) => `${place.file.slice('/w/'.length)}: ${message.en}`,
  );

describe('undeclared-interface', () => {
  it('leads to the permissions and to the function that declares it', () => {
    const finding = first('undeclared-interface', {
      'index.js': main("wxacode.get({ path: 'a' })"),
      'config.json': '{ "permissions": { "openapi": [] } }',
      '/cloudfunctions/other/config.json': '{ "permissions": { "openapi": ["wxacode.get"] } }',
    });
    expect(related(finding)).toEqual([
      `${FOLDER}/config.json: Permissions of this function are declared here.`,
      'cloudfunctions/other/config.json: Declared here for other.',
    ]);
  });

  it('tells the way of a name from another file, and none that is plain to see', () => {
    const far = first('undeclared-interface', {
      'index.js': `const { call } = require('./call')\nexports.main = async () => call('wxacode.get')\n`,
      'call.js': `${SDK}exports.call = (name) => cloud.openapi[name]({ path: 'a' })\n`,
    });
    expect(related(far).join('\n')).toMatch(/index\.js/);
    expect(related(far).join('\n')).not.toMatch(/Called here/);
    const near = first('undeclared-interface', { 'index.js': main("wxacode.get({ path: 'a' })") });
    expect(related(near)).toEqual([]);
  });
});

describe('unknown-interface', () => {
  const safe = (files: Readonly<Record<string, string>>): boolean | undefined =>
    first('unknown-interface', files).fixes[0]?.safe;

  it('repairs a typo without asking only where the other side spells it right', () => {
    const code = { 'index.js': main('security.msgSecChek({})') };
    const declared = {
      'config.json': '{ "permissions": { "openapi": ["security.msgSecCheck"] } }',
    };
    expect(safe(code)).toBe(false);
    expect(safe({ ...code, ...declared })).toBe(true);
    const typo = { 'config.json': '{ "permissions": { "openapi": ["security.msgSecChek"] } }' };
    expect(safe({ ...typo, 'index.js': 'exports.main = async () => 1' })).toBe(false);
    expect(safe({ ...typo, 'index.js': main('security.msgSecCheck({})') })).toBe(true);
  });

  it('repairs a slip in case and a known mistake without asking', () => {
    expect(safe({ 'index.js': main('urlScheme.generate({})') })).toBe(true);
    expect(safe({ 'index.js': main('wxa.business.getUserPhoneNumber({})') })).toBe(true);
  });

  it('does not rename what would lose a variable', () => {
    const aliased = `${SDK}const { secrity } = cloud.openapi\nexports.main = async () => secrity.msgSecCheck({})\n`;
    expect(first('unknown-interface', { 'index.js': aliased }).fixes).toEqual([]);
    const same = `${SDK}const { security } = cloud.openapi\nexports.main = async () => security.msgSecChek({})\n`;
    const edits = JSON.stringify(first('unknown-interface', { 'index.js': same }).fixes);
    expect(edits === '[]' || edits.includes('"security.msgSecCheck"')).toBe(true);
  });
});

describe('messages', () => {
  it('say how a misspelt access is repaired, in both languages', () => {
    const { message } = first('unknown-interface', { 'index.js': main('urlScheme.generate({})') });
    expect(message.zh).toContain('urlscheme.generate');
  });

  it('send a query to where it belongs', () => {
    const app = { '/app.json': '{ "pages": ["pages/index/index"] }' };
    const code = main("wxacode.getUnlimited({ scene: 'a', page: 'pages/index/index?a=1' })");
    expect(first('page-path', { ...app, 'index.js': code }).message.en).toContain('into scene');
    const link = main("urllink.generate({ path: 'pages/index/index?a=1' })");
    expect(first('page-path', { ...app, 'index.js': link }).message.en).toContain('as "query"');
  });

  it('say which folder of permissions is meant', () => {
    const inner = first('unknown-config-key', {
      'index.js': 'exports.main = async () => 1',
      'config.json': '{ "permissions": { "scope": [] } }',
    });
    expect(inner.message.en).toContain('takes "openapi" only');
    const missing = first('sdk-missing', {
      'index.js': main("wxacode.get({ path: 'a' })"),
      'package.json': '{ "dependencies": {}, "devDependencies": { "wx-server-sdk": "1" } }',
    });
    expect(missing.message.en).toContain('devDependencies');
  });
});
