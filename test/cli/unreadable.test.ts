import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { asNobody } from './asNobody';
import { parseReport } from './checkOutput';
import { type DiskProject, diskProject, NOTIFY } from './runInProcess';

/** A declared function that has nothing to report as long as all of it can be read. */
const SOUND: Readonly<Record<string, string>> = {
  ...NOTIFY,
  'cloudfunctions/notify/config.json':
    '{ "permissions": { "openapi": ["templateMessage.send"] } }\n',
};

const QUIET = ['--rule', 'deprecated-interface=off'];

/** Runs a check that must end with 2 and one line, and gives the line. */
function refused(project: DiskProject, words: readonly string[] = []): string {
  const { code, out, err } = project.run(['check', ...words]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^cloudcall: [^\n]+\n$/);
  expect(err).not.toContain('nternal');
  return err.slice('cloudcall: '.length, -1);
}

describe('what cannot be read is said, and the run is no success', () => {
  it('nothing is wrong with the project itself', () =>
    expect(
      diskProject(SOUND).run(['check', '--quiet', '--rule', 'deprecated-interface=off']).code,
    ).toBe(0));

  it('a pipe in the place of the entry', () => {
    const { 'cloudfunctions/notify/index.js': _, ...rest } = SOUND;
    const project = diskProject(rest);
    const pipe = join(project.root, 'cloudfunctions/notify/index.js');
    execFileSync('mkfifo', [pipe]);
    expect(refused(project)).toBe(`cannot read ${pipe} (not a regular file)`);
  });

  it.each(['cloudcall.json', '.gitignore', 'app.json', 'package.json', 'pages/index.js'])(
    'a pipe in the place of %s',
    (name) => {
      const project = diskProject({ ...SOUND, 'pages/index.wxml': '' });
      const pipe = join(project.root, name);
      execFileSync('mkfifo', [pipe]);
      expect(refused(project)).toBe(`cannot read ${pipe} (not a regular file)`);
      // Those who ask for one function are not kept from it by what concerns others.
      const isWhole = name === 'cloudcall.json';
      const { code } = project.run(['check', 'cloudfunctions/notify', ...QUIET]);
      expect(code).toBe(isWhole ? 2 : 0);
    },
  );

  it('links that lead nowhere, in the place of a source or of a function', () => {
    for (const [name, target] of [
      ['cloudfunctions/notify/send.js', 'nothing.js'],
      ['cloudfunctions/gone', '../elsewhere'],
      ['cloudfunctions/ring', 'ring'],
    ] as const) {
      const project = diskProject(SOUND);
      const link = join(project.root, name);
      symlinkSync(target, link);
      expect(refused(project)).toBe(`cannot read ${link} (a link that leads nowhere)`);
    }
    const project = diskProject(SOUND);
    // An editor's lock, a picture, and what is no part of a function.
    for (const name of ['.#index.js', 'a.png', '../../old']) {
      symlinkSync('nothing', join(project.root, 'cloudfunctions/notify', name));
    }
    expect(project.run(['check', ...QUIET]).code).toBe(0);
  });

  it('a source that is a link out of the root, until the root holds both', () => {
    const around = diskProject({ 'shared/send.js': 'exports.a = 1;\n' });
    for (const [path, text] of Object.entries(SOUND)) around.write(`app/${path}`, text);
    const link = join(around.root, 'app/cloudfunctions/notify/send.js');
    symlinkSync('../../../shared/send.js', link);
    const { code, err } = around.run(['check'], { cwd: 'app' });
    expect({ code, err }).toEqual({
      code: 2,
      err: `cloudcall: cannot read ${link} (a link that leads out of the root; --root sets another one)\n`,
    });
    expect(around.run(['check', '--root', '.', ...QUIET]).code).toBe(0);
  });

  it('a function without a project, and a package from elsewhere, that nobody may look into', () => {
    const { 'project.config.json': _, ...rest } = SOUND;
    const loose = diskProject(rest);
    const folder = join(loose.root, 'cloudfunctions/notify');
    const around = diskProject({
      'local/index.js': '',
      'app/cloudfunctions/notify/more.js': "require('local');\n",
    });
    for (const [path, text] of Object.entries(SOUND)) around.write(`app/${path}`, text);
    around.write(
      'app/cloudfunctions/notify/package.json',
      '{"dependencies":{"wx-server-sdk":"latest","local":"file:../../../local"}}',
    );
    const local = join(around.root, 'local');
    for (const closed of [folder, local]) {
      chmodSync(closed, 0);
      onTestFinished(() => chmodSync(closed, 0o755));
    }
    expect(asNobody(loose, () => refused(loose))).toBe(`cannot read ${folder} (EACCES)`);
    const run = () => around.run(['check', '--root', 'app']);
    expect(asNobody(around, run)).toEqual({
      code: 2,
      out: '',
      err: `cloudcall: cannot read ${local} (EACCES)\n`,
    });
  });

  it('a ring of links in the place of a source', () => {
    const project = diskProject(SOUND);
    const link = join(project.root, 'cloudfunctions/notify/send.js');
    symlinkSync('send.js', link);
    expect(refused(project)).toBe(`cannot read ${link} (ELOOP)`);
  });

  it('a pipe in the place of the project file', () => {
    const { 'project.config.json': _, ...rest } = SOUND;
    const project = diskProject(rest);
    const pipe = join(project.root, 'project.config.json');
    execFileSync('mkfifo', [pipe]);
    expect(refused(project)).toBe(`cannot read ${pipe} (not a regular file)`);
  });

  it('a function that nobody may look into', () => {
    const project = diskProject(SOUND);
    const folder = join(project.root, 'cloudfunctions/notify');
    chmodSync(folder, 0);
    onTestFinished(() => chmodSync(folder, 0o755));
    expect(asNobody(project, () => refused(project))).toMatch(/notify\S* \(EACCES\)$/);
  });

  it('a source that nobody may read', () => {
    const project = diskProject(SOUND);
    const file = join(project.root, 'cloudfunctions/notify/index.js');
    chmodSync(file, 0);
    expect(asNobody(project, () => refused(project))).toBe(`cannot read ${file} (EACCES)`);
  });

  it('a root that nobody may look into', () => {
    const project = diskProject({ 'inner/x': '' });
    const folder = join(project.root, 'inner');
    chmodSync(folder, 0);
    onTestFinished(() => chmodSync(folder, 0o755));
    const line = asNobody(project, () => refused(project, ['--root', 'inner']));
    expect(line).toMatch(/inner\S* \(EACCES\)$/);
  });

  it('a source, and a folder, whose name is not UTF-8', () => {
    for (const name of ['send\xe9.js', 'folder\xe9/send.js']) {
      const project = diskProject(SOUND);
      const path = Buffer.from(join(project.root, 'cloudfunctions/notify', name), 'latin1');
      if (name.includes('/')) mkdirSync(path.subarray(0, path.lastIndexOf('/')));
      writeFileSync(path, '');
      expect(refused(project)).toMatch(/\ufffd(?:\.js)? \(its name is not UTF-8\)$/);
    }
    const project = diskProject(SOUND);
    const picture = join(project.root, 'cloudfunctions/notify', 'a\xe9.png');
    writeFileSync(Buffer.from(picture, 'latin1'), '');
    expect(project.run(['check', ...QUIET]).code).toBe(0);
  });

  it('paths that lead nowhere', () => {
    const project = diskProject(SOUND);
    symlinkSync('ring', join(project.root, 'ring'));
    expect(refused(project, ['ring'])).toMatch(/ring \(ELOOP\)$/);
    expect(refused(project, ['a'.repeat(5_000)])).toMatch(/\(ENAMETOOLONG\)$/);
    expect(refused(project, ['project.config.json/x'])).toMatch(/does not exist$/);
    expect(refused(project, ['--root', 'ring'])).toMatch(/ring \(ELOOP\)$/);
  });

  it.each([
    ['too long', 'const padding = 1;\n'.repeat(120_000), 'more than 2000000 characters'],
    ['too deep', `x = ${'['.repeat(30_000)}${']'.repeat(30_000)};\n`, 'nested too deeply'],
  ])('code that is %s is a finding, once', (_, more, said) => {
    const project = diskProject(SOUND);
    const entry = `${SOUND['cloudfunctions/notify/index.js']}${more}`;
    project.write('cloudfunctions/notify/index.js', entry);
    const words = ['check', '--max-warnings', '0', '--format', 'json', ...QUIET];
    const { code, out } = project.run(words);
    const { problems, functions } = parseReport(out);
    expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['unparsable-code', 'warning'],
    ]);
    expect(problems[0]?.message).toContain(said);
    expect(functions[0]?.unresolved.map(({ reason }) => reason)).toEqual(['too-complex']);
    expect(code).toBe(1);
  });

  it('a long library without a word of cloud calls is none', () => {
    const project = diskProject(SOUND);
    project.write('cloudfunctions/notify/library.js', 'const padding = 1;\n'.repeat(120_000));
    const { out } = project.run(['check', '--format', 'json', ...QUIET]);
    expect(parseReport(out).problems).toEqual([]);
  });

  it('a config.json in UTF-16 is one finding, and is not edited', () => {
    const project = diskProject(NOTIFY);
    const path = join(project.root, 'cloudfunctions/notify/config.json');
    const bytes = Buffer.from('{ "permissions": { "openapi": [] } }\n', 'utf16le');
    writeFileSync(path, bytes);
    const { out } = project.run(['check', '--fix', '--format', 'json', ...QUIET]);
    const { problems } = parseReport(out);
    const found = problems.filter(({ file }) => file.endsWith('config.json'));
    expect(found.map(({ rule, message }) => [rule, message.includes('UTF-16')])).toEqual([
      ['invalid-config', true],
    ]);
    expect(project.run(['declare', 'notify', 'wxacode.get']).err).toContain('UTF-16');
    expect(readFileSync(path)).toEqual(bytes);
  });

  it('UTF-16 is a finding', () => {
    const project = diskProject(SOUND);
    const text = Buffer.from(`\ufeff${NOTIFY['cloudfunctions/notify/index.js']}`, 'utf16le');
    writeFileSync(join(project.root, 'cloudfunctions/notify/index.js'), text);
    const { code, out } = project.run(['check', '--max-warnings', '0']);
    expect(code).toBe(1);
    expect(out).toContain('unparsable-code');
    expect(out).toContain('UTF-16');
  });
});
