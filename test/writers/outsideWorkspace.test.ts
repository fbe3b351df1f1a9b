import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseReport } from '../cli/checkOutput';
import { diskProject, NOTIFY, ROOTED } from '../cli/runInProcess';

const CONFIG = 'cloudfunctions/notify/config.json';
const EMPTY = '{"permissions":{"openapi":[]}}';

/** A folder that belongs to nobody's workspace, gone after the test. */
function elsewhere(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'elsewhere-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('nothing outside the root is written', () => {
  it('a config.json that is a link to a file outside', () => {
    const outside = elsewhere({ 'real.json': EMPTY });
    const project = diskProject(NOTIFY);
    symlinkSync(join(outside, 'real.json'), join(project.root, CONFIG));
    const line = `cloudcall: cannot read ${join(project.root, CONFIG)} (a link that leads out of the root; --root sets another one)\n`;
    for (const words of [
      ['check', '--fix'],
      ['declare', 'notify', 'wxacode.get'],
    ]) {
      expect(project.run(words)).toEqual({ code: 2, out: '', err: line });
    }
    expect(readFileSync(join(outside, 'real.json'), 'utf8')).toBe(EMPTY);
  });

  it('a link that leads to nothing yet, outside', () => {
    const outside = elsewhere({});
    const project = diskProject(NOTIFY);
    symlinkSync(join(outside, 'made.json'), join(project.root, CONFIG));
    const { code, err } = project.run(['declare', 'notify', 'wxacode.get']);
    expect(err).toContain(`outside the workspace (${outside}/made.json)`);
    expect(code).toBe(2);
    expect(() => readFileSync(join(outside, 'made.json'))).toThrow('ENOENT');
  });

  it('the folder of a function that is a link', () => {
    const outside = elsewhere({ 'index.js': NOTIFY['cloudfunctions/notify/index.js'] ?? '' });
    const project = diskProject({ 'project.config.json': ROOTED, 'cloudfunctions/readme.md': '' });
    symlinkSync(outside, join(project.root, 'cloudfunctions/notify'));
    for (const words of [
      ['check', '--fix'],
      ['declare', 'notify', 'wxacode.get'],
      ['types', 'notify'],
    ]) {
      const { err, code } = project.run(words);
      expect(err.split('\n')[0], words[0]).toMatch(
        /^cloudcall: cloudfunctions\/notify\/\S+: this lies outside the workspace/,
      );
      expect(code).toBe(words[0] === 'check' ? 1 : 2);
    }
    expect(() => readFileSync(join(outside, 'config.json'))).toThrow('ENOENT');
    expect(() => readFileSync(join(outside, 'cloudcall.d.ts'))).toThrow('ENOENT');
  });

  it('code of a package that a function takes from outside', () => {
    const code =
      "const cloud = require('wx-server-sdk');\nexports.send = (touser) => cloud.openapi.subscribeMessage.send({ touser: 'o1', template_Id: 't', data: {} });\n";
    const outside = elsewhere({ 'package.json': '{"main":"shared.js"}', 'shared.js': code });
    const project = diskProject({
      ...NOTIFY,
      [CONFIG]: '{"permissions":{"openapi":["subscribeMessage.send"]}}',
      'cloudfunctions/notify/package.json': `{"dependencies":{"shared":"file:${outside}"}}`,
      'cloudfunctions/notify/index.js': `const cloud = require('wx-server-sdk');\ncloud.init();\nconst { send } = require('shared');\nexports.main = async () => send('x');\n`,
    });
    const found = parseReport(project.run(['check', '--format', 'json']).out);
    const wrong = found.problems.find(({ rule }) => rule === 'parameter-case');
    expect(wrong?.file).toContain('shared.js');
    expect(wrong?.fixable).toBe(false);
    const { err } = project.run(['check', '--fix']);
    expect(err).toContain(`this lies outside the workspace (${outside}/shared.js)`);
    expect(readFileSync(join(outside, 'shared.js'), 'utf8')).toBe(code);
  });
});

describe('links inside the root are written through', () => {
  it('two functions whose config.json is one file both get their entries', () => {
    const call = (name: string) =>
      `const cloud = require('wx-server-sdk');\ncloud.init();\nexports.main = async () => cloud.openapi.${name}({});\n`;
    const project = diskProject({
      'project.config.json': ROOTED,
      'shared.json': `${EMPTY}\n`,
      'cloudfunctions/a/index.js': call('wxacode.get'),
      'cloudfunctions/b/index.js': call('security.imgSecCheck'),
    });
    for (const name of ['a', 'b']) {
      symlinkSync('../../shared.json', join(project.root, `cloudfunctions/${name}/config.json`));
    }
    project.run(['check', '--fix']);
    expect(readFileSync(join(project.root, 'shared.json'), 'utf8')).toBe(
      '{"permissions":{"openapi":["wxacode.get","security.imgSecCheck"]}}\n',
    );
    // What one of them does not use the other does.
    project.run(['check', '--fix', '--rule', 'unused-permission=warning']);
    expect(readFileSync(join(project.root, 'shared.json'), 'utf8')).toContain(
      'security.imgSecCheck',
    );
  });

  it('a source that two functions share through a link is repaired once', () => {
    const shared =
      "const cloud = require('wx-server-sdk');\nexports.send = () => cloud.openapi.subscribeMessage.send({ touser: 'o1', template_Id: 't', data: {} });\n";
    const main =
      "const cloud = require('wx-server-sdk');\ncloud.init();\nconst { send } = require('./shared');\nexports.main = async () => send();\n";
    const project = diskProject({
      'project.config.json': ROOTED,
      'shared.js': shared,
      'cloudfunctions/a/index.js': main,
      'cloudfunctions/b/index.js': main,
    });
    for (const name of ['a', 'b']) {
      symlinkSync('../../shared.js', join(project.root, `cloudfunctions/${name}/shared.js`));
    }
    project.run(['check', '--fix']);
    const once = readFileSync(join(project.root, 'shared.js'), 'utf8');
    const alone = diskProject({
      ...NOTIFY,
      'cloudfunctions/notify/index.js': main,
      'cloudfunctions/notify/shared.js': shared,
    });
    alone.run(['check', '--fix']);
    expect(once).toBe(readFileSync(join(alone.root, 'cloudfunctions/notify/shared.js'), 'utf8'));
    expect(once).not.toBe(shared);
  });

  it('a root that is a link itself', () => {
    const project = diskProject(NOTIFY);
    const links = elsewhere({});
    symlinkSync(project.root, join(links, 'project'));
    mkdirSync(join(links, 'x'));
    const { code, err } = project.run([
      'declare',
      'notify',
      'wxacode.get',
      '--root',
      join(links, 'project'),
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readFileSync(join(project.root, CONFIG), 'utf8')).toContain('wxacode.get');
  });
});
