import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type DiskProject, diskProject, NOTIFY } from './runInProcess';

/** A declared function that has nothing to report as long as all of it can be read. */
const SOUND: Readonly<Record<string, string>> = {
  ...NOTIFY,
  'cloudfunctions/notify/config.json':
    '{ "permissions": { "openapi": ["templateMessage.send"] } }\n',
};

/** Runs a check that must end with 2 and one line, and gives the line. */
function refused(project: DiskProject, words: readonly string[] = []): string {
  const { code, out, err } = project.run(['check', ...words]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^cloudcall: [^\n]+\n$/);
  expect(err).not.toContain('nternal');
  return err.slice('cloudcall: '.length, -1);
}

/** As somebody who is not root, whom no permission stops. */
function asNobody<T>(project: DiskProject, run: () => T): T {
  chmodSync(project.root, 0o755);
  if (process.geteuid?.() !== 0) return run();
  process.seteuid?.(65_534);
  try {
    return run();
  } finally {
    process.seteuid?.(0);
  }
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

  it('paths that lead nowhere', () => {
    const project = diskProject(SOUND);
    symlinkSync('ring', join(project.root, 'ring'));
    expect(refused(project, ['ring'])).toMatch(/ring \(ELOOP\)$/);
    expect(refused(project, ['a'.repeat(5_000)])).toMatch(/\(ENAMETOOLONG\)$/);
    expect(refused(project, ['project.config.json/x'])).toMatch(/does not exist$/);
    expect(refused(project, ['--root', 'ring'])).toMatch(/ring \(ELOOP\)$/);
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
