import {
  chmodSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFile } from '../../nodehost/src/fileLock';
import { replaceFile } from '../../nodehost/src/replaceFile';
import { diskProject } from './runInProcess';

describe('replaceFile', () => {
  it('writes a file whole: its mode stays, nothing is left over', () => {
    const { root } = diskProject({ 'a.json': 'old' });
    const file = join(root, 'a.json');
    chmodSync(file, 0o640);
    expect(replaceFile(file, { before: 'old', text: 'new' })).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(statSync(file).mode & 0o7777).toBe(0o640);
    expect(readdirSync(root)).toEqual(['a.json']);
  });

  it('makes missing folders', () => {
    const { root } = diskProject({});
    const file = join(root, 'a/b/new.json');
    expect(replaceFile(file, { before: undefined, text: 'new' })).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('new');
  });

  it.each([
    ['another text', 'theirs', 'old'],
    ['a file where there was none', 'theirs', undefined],
    ['nothing where there was a file', undefined, 'old'],
  ])('leaves %s alone', (_, there, before) => {
    const { root } = diskProject(there === undefined ? {} : { 'a.json': there });
    const file = join(root, 'a.json');
    expect(replaceFile(file, { before, text: 'new' })).toBe(false);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : undefined).toBe(there);
    expect(readdirSync(root)).toEqual(there === undefined ? [] : ['a.json']);
  });

  it('leaves a link and a folder alone: they are not what was planned on', () => {
    const { root } = diskProject({ 'real.json': 'old', 'folder/x': '' });
    symlinkSync('real.json', join(root, 'link.json'));
    for (const name of ['link.json', 'folder']) {
      expect(replaceFile(join(root, name), { before: 'old', text: 'new' })).toBe(false);
    }
    expect(readFileSync(join(root, 'real.json'), 'utf8')).toBe('old');
  });

  it('keeps the names of a file that has several', () => {
    const { root } = diskProject({ 'a.json': 'old and longer' });
    linkSync(join(root, 'a.json'), join(root, 'b.json'));
    const change = { before: 'old and longer', text: 'new' };
    expect(replaceFile(join(root, 'a.json'), change)).toBe(true);
    expect(readFileSync(join(root, 'b.json'), 'utf8')).toBe('new');
    expect(readdirSync(root).sort()).toEqual(['a.json', 'b.json']);
  });

  it('refuses a read-only file', () => {
    const { root } = diskProject({ 'fixed.json': 'old' });
    chmodSync(join(root, 'fixed.json'), 0o444);
    const replace = () => replaceFile(join(root, 'fixed.json'), { before: 'old', text: 'new' });
    expect(replace).toThrow(/EACCES/);
    expect(readFileSync(join(root, 'fixed.json'), 'utf8')).toBe('old');
    expect(readdirSync(root)).toEqual(['fixed.json']);
  });

  it('takes over what a run that was killed has left', () => {
    const { root } = diskProject({
      'a.json': 'old',
      '.a.json.cloudcall-lock': '',
      '.a.json.cloudcall-new': '{"half',
      '.a.json.cloudcall-old': 'older',
    });
    const past = new Date(Date.now() - 60_000);
    utimesSync(join(root, '.a.json.cloudcall-lock'), past, past);
    expect(replaceFile(join(root, 'a.json'), { before: 'old', text: 'new' })).toBe(true);
    expect(readdirSync(root)).toEqual(['a.json']);
  });

  it('a file with as long a name as there can be', () => {
    const { root } = diskProject({});
    const file = join(root, `${'数'.repeat(83)}.json`);
    expect(replaceFile(file, { before: undefined, text: 'a' })).toBe(true);
    expect(replaceFile(file, { before: 'a', text: 'b' })).toBe(true);
    expect(readdirSync(root)).toHaveLength(1);
  });
});

describe('lockFile', () => {
  it('is gone after its release, and says when somebody has taken it over', () => {
    const { root } = diskProject({});
    const path = join(root, 'lock');
    const first = lockFile(path);
    expect(first.isHeld()).toBe(true);
    const past = new Date(Date.now() - 60_000);
    utimesSync(path, past, past);
    const second = lockFile(path);
    expect([first.isHeld(), second.isHeld()]).toEqual([false, true]);
    first.release();
    expect(second.isHeld()).toBe(true);
    second.release();
    expect(readdirSync(root)).toEqual([]);
  });
});
