import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NodeFileHost } from '../../nodehost/src/nodeFileHost';
import { writeFileAtomically } from '../../nodehost/src/writeFileAtomically';
import { diskProject, NOTIFY } from './runInProcess';

test('lists files and folders by name, links as what they lead to', () => {
  const { root } = diskProject({ 'b.js': '', 'a/x.js': '' });
  symlinkSync(join(root, 'a'), join(root, 'linkedFolder'));
  symlinkSync(join(root, 'b.js'), join(root, 'linkedFile.js'));
  symlinkSync(join(root, 'gone'), join(root, 'dangling'));
  expect(new NodeFileHost().list(root)).toEqual([
    { name: 'a', kind: 'directory' },
    { name: 'b.js', kind: 'file' },
    { name: 'linkedFile.js', kind: 'file' },
    { name: 'linkedFolder', kind: 'directory' },
  ]);
});

test('links in a circle end, and a linked function is one of its own', () => {
  const project = diskProject(NOTIFY);
  const fn = join(project.root, 'cloudfunctions/notify');
  symlinkSync(project.root, join(fn, 'up'));
  symlinkSync(fn, join(fn, 'self'));
  mkdirSync(join(project.root, 'other'));
  symlinkSync(join(project.root, 'other'), join(fn, 'other'));
  symlinkSync(fn, join(project.root, 'other/back'));
  const { out } = project.run(['list', '--json']);
  const { functions } = JSON.parse(out);
  expect(functions.map(({ name }: { name: string }) => name)).toEqual(['notify', 'back']);
});

test('what is absent is empty and no error', () => {
  const host = new NodeFileHost();
  expect(host.read('/nowhere/x')).toBeUndefined();
  expect(host.list('/nowhere')).toEqual([]);
  expect(host.read('/')).toBeUndefined();
  expect(host.unreadable.size).toBe(0);
});

test('writes a file whole: mode and link stay, nothing is left over', () => {
  const { root } = diskProject({ 'real.json': 'old' });
  chmodSync(join(root, 'real.json'), 0o600);
  symlinkSync(join(root, 'real.json'), join(root, 'link.json'));
  writeFileAtomically(join(root, 'link.json'), 'new');
  expect(readFileSync(join(root, 'real.json'), 'utf8')).toBe('new');
  expect(statSync(join(root, 'real.json')).mode & 0o777).toBe(0o600);
  expect(lstatSync(join(root, 'link.json')).isSymbolicLink()).toBe(true);
  expect(readdirSync(root).sort()).toEqual(['link.json', 'real.json']);
});

test('makes missing folders, refuses a read-only file and leaves it as it was', () => {
  const { root } = diskProject({ 'fixed.json': 'old' });
  writeFileAtomically(join(root, 'a/b/new.json'), 'new');
  expect(existsSync(join(root, 'a/b/new.json'))).toBe(true);
  chmodSync(join(root, 'fixed.json'), 0o444);
  expect(() => writeFileAtomically(join(root, 'fixed.json'), 'new')).toThrow(/EACCES/);
  expect(readFileSync(join(root, 'fixed.json'), 'utf8')).toBe('old');
  expect(readdirSync(root).sort()).toEqual(['a', 'fixed.json']);
});
