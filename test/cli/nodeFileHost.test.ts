import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { NodeFileHost } from '../../nodehost/src/nodeFileHost';
import { readRegularFile } from '../../nodehost/src/readRegularFile';
import { diskProject, NOTIFY } from './runInProcess';

it('lists files and folders by name, links as what they lead to', () => {
  const { root } = diskProject({ 'b.js': '', 'a/x.js': '' });
  symlinkSync(join(root, 'a'), join(root, 'linkedFolder'));
  symlinkSync(join(root, 'b.js'), join(root, 'linkedFile.js'));
  symlinkSync(join(root, 'gone'), join(root, 'dangling'));
  expect(new NodeFileHost().list(root)).toEqual([
    { name: 'a', kind: 'directory' },
    { name: 'b.js', kind: 'file' },
    { name: 'linkedFile.js', kind: 'file' },
    { name: 'linkedFolder', kind: 'directory', real: join(root, 'a') },
  ]);
});

it('links in a circle end, and a linked function is one of its own', () => {
  const project = diskProject(NOTIFY);
  const fn = join(project.root, 'cloudfunctions/notify');
  symlinkSync(project.root, join(fn, 'up'));
  symlinkSync(fn, join(fn, 'self'));
  mkdirSync(join(project.root, 'other'));
  symlinkSync(join(project.root, 'other'), join(fn, 'other'));
  symlinkSync(fn, join(project.root, 'other/back'));
  symlinkSync(fn, join(project.root, 'cloudfunctions/second'));
  const { out } = project.run(['list', '--json']);
  const { functions } = JSON.parse(out);
  expect(functions.map(({ name }: { name: string }) => name)).toEqual(['notify', 'second']);
});

it('what is absent is empty and no error', () => {
  const host = new NodeFileHost();
  expect(host.read('/nowhere/x')).toBeUndefined();
  expect(host.list('/nowhere')).toEqual([]);
  expect(host.read('/')).toBeUndefined();
  expect(host.unreadable.size).toBe(0);
});

it('pipes and devices are not read, and files without a size only up to the limit', () => {
  const { root } = diskProject({});
  execFileSync('mkfifo', [join(root, 'pipe')]);
  symlinkSync('/dev/zero', join(root, 'zero'));
  symlinkSync('pipe', join(root, 'toPipe'));
  const host = new NodeFileHost();
  for (const name of ['pipe', 'zero', 'toPipe']) {
    expect(host.read(join(root, name))).toBeUndefined();
    expect(host.unreadable.get(join(root, name))).toBe('not a regular file');
    expect(host.place(join(root, name))?.kind).toBe('other');
  }
  expect(host.list(root)).toEqual(
    ['pipe', 'toPipe', 'zero'].map((name) => ({ name, kind: 'file' })),
  );
  // A file of /proc says that it holds nothing, and does hold something.
  expect(statSync('/proc/self/status').size).toBe(0);
  expect(host.read('/proc/self/status')).toContain('Pid:');
  expect(() => readRegularFile('/proc/self/status', 10)).toThrow('too large');
});

it('says where a path leads, absent or not', () => {
  const { root } = diskProject({ 'a/real.json': '' });
  symlinkSync('a', join(root, 'folder'));
  symlinkSync('folder/new.json', join(root, 'dangling.json'));
  symlinkSync('ring2', join(root, 'ring1'));
  symlinkSync('ring1', join(root, 'ring2'));
  const host = new NodeFileHost();
  expect(host.place(join(root, 'folder/real.json'))).toEqual({
    path: join(root, 'a/real.json'),
    kind: 'file',
  });
  expect(host.place(join(root, 'dangling.json'))).toEqual({
    path: join(root, 'a/new.json'),
    kind: 'absent',
  });
  expect(host.place(join(root, 'folder/x/y.json'))?.path).toBe(join(root, 'a/x/y.json'));
  expect(host.place(join(root, 'ring1'))).toBeUndefined();
  expect(host.place(join(root, 'ring1/x'))).toBeUndefined();
});
