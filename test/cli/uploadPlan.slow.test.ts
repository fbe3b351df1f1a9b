import { execFileSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DiskProject, diskProject, ROOTED } from './runInProcess';

const config = (openapi: readonly string[], ...triggers: readonly object[]) =>
  JSON.stringify({ permissions: { openapi }, ...(triggers.length > 0 && { triggers }) });
const timer = (name: string, cron: string) => ({ name, type: 'timer', config: cron });
const CODE = "const cloud = require('wx-server-sdk'); cloud.init(); exports.main = () => 1;\n";

function git(project: DiskProject, ...words: string[]): void {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@b.c'];
  execFileSync('git', ['-C', project.root, ...who, ...words], { stdio: 'ignore' });
}

function committed(files: Readonly<Record<string, string>>): DiskProject {
  const project = diskProject({ 'project.config.json': ROOTED, ...files });
  git(project, 'init');
  git(project, 'add', '.');
  git(project, 'commit', '-m', 'a');
  return project;
}

const project = () =>
  committed({
    'cloudfunctions/通知 a/index.js': CODE,
    'cloudfunctions/通知 a/config.json': config(
      ['wxacode.get', 'a.old'],
      timer('t', '0 0 9 * * * *'),
    ),
    'cloudfunctions/b/index.js': CODE,
    'cloudfunctions/c/index.js': CODE,
    'cloudfunctions/c/config.json': config(['wxacode.get']),
    'cloudfunctions/d/index.js': CODE,
    'cloudfunctions/d/config.json': config(['wxacode.get']),
  });

describe('upload-plan', () => {
  it('nothing differs', () => {
    expect(project().run(['upload-plan'])).toEqual({
      code: 0,
      out: '',
      err: 'cloudcall: no permissions and no triggers differ from HEAD\n',
    });
  });

  it('what is added, removed and changed, in functions old, new and gone', () => {
    const shop = project();
    shop.write(
      'cloudfunctions/通知 a/config.json',
      config(['subscribeMessage.send', 'wxacode.get'], timer('t', '0 0 8 * * * *')),
    );
    shop.write('cloudfunctions/b/config.json', config([], timer('new', '0 0 9 * * * *')));
    shop.write('cloudfunctions/e/index.js', CODE);
    shop.write('cloudfunctions/e/config.json', config(['wxacode.get']));
    rmSync(join(shop.root, 'cloudfunctions/c'), { recursive: true });
    // Another order and other blanks are no change.
    shop.write('cloudfunctions/d/config.json', ` ${config(['wxacode.get'])}\n`);
    const { code, out, err } = shop.run(['upload-plan']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      [
        'Permissions and triggers that the next upload changes, compared with HEAD:',
        '',
        '- b (cloudfunctions/b)',
        '  - trigger added: new (0 0 9 * * * *)',
        '- c (cloudfunctions/c, no longer here: the cloud keeps it until it is deleted there)',
        '  - permissions removed: wxacode.get',
        '- e (cloudfunctions/e, new)',
        '  - permissions added: wxacode.get',
        '- 通知 a (cloudfunctions/通知 a)',
        '  - permissions added: subscribeMessage.send',
        '  - permissions removed: a.old',
        '  - trigger changed: t (0 0 9 * * * * → 0 0 8 * * * *)',
        '',
        'Upload these functions with the developer tools (triggers are uploaded separately there), then allow ten minutes.',
        '',
      ].join('\n'),
    );
    const json = JSON.parse(shop.run(['upload-plan', '--json']).out);
    expect(json).toMatchObject({
      schemaVersion: 1,
      root: shop.root,
      revision: 'HEAD',
      warnings: [],
    });
    expect(
      json.functions.map((fn: { path: string; state: string }) => [fn.path, fn.state]),
    ).toEqual([
      ['cloudfunctions/b', 'changed'],
      ['cloudfunctions/c', 'gone'],
      ['cloudfunctions/e', 'new'],
      ['cloudfunctions/通知 a', 'changed'],
    ]);
    expect(shop.run(['upload-plan', '--locale', 'zh-cn']).out).toContain(
      '  - 新增权限：subscribeMessage.send\n',
    );
  });

  it('a function that has moved is another one in the cloud only by its name', () => {
    const shop = project();
    renameSync(join(shop.root, 'cloudfunctions/c'), join(shop.root, 'cloudfunctions/c2'));
    const { functions } = JSON.parse(shop.run(['upload-plan', '--json']).out);
    expect(functions.map((fn: { name: string; state: string }) => [fn.name, fn.state])).toEqual([
      ['c', 'gone'],
      ['c2', 'new'],
    ]);
  });

  it('warns of tools that never apply permissions, also where the rule is off', () => {
    const shop = committed({
      'cloudfunctions/a/index.js': CODE,
      'package.json': '{"scripts":{"deploy":"tcb fn deploy --all"}}',
      'cloudcall.json': '{"rules":{"ci-skips-permissions":"off"}}',
    });
    shop.write('cloudfunctions/a/config.json', config(['wxacode.get']));
    expect(shop.run(['upload-plan']).err).toMatch(
      /^cloudcall: package\.json:1: CloudBase CLI .*never applies .*\n$/,
    );
  });

  it('wrong input', () => {
    const shop = project();
    expect(shop.run(['upload-plan', 'v9'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^cloudcall: git knows no revision "v9" in /),
    });
    expect(shop.run(['upload-plan', 'a', 'b']).code).toBe(2);
    expect(diskProject({ 'project.config.json': ROOTED }).run(['upload-plan']).code).toBe(2);
  });
});
