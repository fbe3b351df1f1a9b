import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseReport } from './checkOutput';
import { type DiskProject, diskProject, NOTIFY, ROOTED } from './runInProcess';

const CALL = NOTIFY['cloudfunctions/notify/index.js'] ?? '';
const PLAIN = 'exports.main = () => 1;\n';

/** The names of the functions that a check looks at. */
function looked(project: DiskProject, ...words: string[]): readonly string[] {
  const { out, err, code } = project.run(['check', '--format', 'json', ...words]);
  if (code === 2) throw new Error(err);
  return parseReport(out).functions.map(({ path }) => path.replace('cloudfunctions/', ''));
}

describe('--changed', () => {
  const git = (folder: string, ...words: string[]): void => {
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'init.defaultBranch=main'];
    execFileSync('git', ['-C', folder, ...who, ...words], { stdio: 'ignore' });
  };
  const made = realpathSync(mkdtempSync(join(tmpdir(), 'cloudcall-git-')));
  afterAll(() => rmSync(made, { recursive: true }));
  beforeAll(() => {
    const files = {
      'project.config.json': ROOTED,
      'cloudfunctions/a/index.js': PLAIN,
      'cloudfunctions/b/index.js': "require('../../common/helper'); exports.main = () => 1;\n",
      'cloudfunctions/c/index.js': PLAIN,
      'cloudfunctions/c/config.json': '{}',
      'common/helper.js': 'exports.x = 1;\n',
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(made, path)), { recursive: true });
      writeFileSync(join(made, path), text);
    }
    git(made, 'init');
    git(made, 'add', '.');
    git(made, 'commit', '-m', 'a');
  });
  /** A copy of it that a test may change. */
  const repository = (): DiskProject => {
    const project = diskProject({});
    cpSync(made, project.root, { recursive: true, preserveTimestamps: true });
    return project;
  };

  it('nothing', () => {
    const project = repository();
    const { code, out, err } = project.run(['check', '--changed']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toBe('cloudcall: no cloud function differs from HEAD\n');
  });
  it('a function by its own file, a new one, one that lost a file', () => {
    const project = repository();
    project.write('cloudfunctions/a/index.js', CALL);
    expect(looked(project, '--changed')).toEqual(['a']);
    project.write('cloudfunctions/新 的/index.js', CALL);
    expect(looked(project, '--changed')).toEqual(['a', '新 的']);
    rmSync(join(project.root, 'cloudfunctions/c/config.json'));
    expect(looked(project, '--changed')).toEqual(['a', 'c', '新 的']);
  });
  it('by a helper that it reaches', () => {
    const project = repository();
    project.write('common/helper.js', 'exports.x = 2;\n');
    expect(looked(project, '--changed')).toEqual(['b']);
  });
  it('by config.json, and by a cloudcall.json above', () => {
    const project = repository();
    project.write('cloudfunctions/c/config.json', '{"permissions":{"openapi":[]}}');
    expect(looked(project, '--changed')).toEqual(['c']);
    project.write('cloudfunctions/cloudcall.json', '{}');
    expect(looked(project, '--changed')).toEqual(['a', 'b', 'c']);
  });
  it('against another revision, inside a path', () => {
    const project = repository();
    project.write('cloudfunctions/a/index.js', CALL);
    project.write('cloudfunctions/c/index.js', CALL);
    git(project.root, 'add', '.');
    git(project.root, 'commit', '-m', 'b');
    expect(looked(project, '--changed')).toEqual([]);
    expect(looked(project, '--changed=HEAD~1')).toEqual(['a', 'c']);
    expect(looked(project, 'cloudfunctions/c', '--changed', 'HEAD~1')).toEqual(['c']);
  });
  it('--fix repairs only what is looked at', () => {
    const project = repository();
    project.write('cloudfunctions/a/index.js', CALL);
    git(project.root, 'add', '.');
    git(project.root, 'commit', '-m', 'b');
    project.write('cloudfunctions/c/index.js', CALL);
    project.run(['check', '--fix', '--changed']);
    const list = JSON.parse(project.run(['list', '--json']).out).functions;
    expect(list.map((fn: { undeclared: string[] }) => fn.undeclared.length)).toEqual([1, 0, 0]);
  });
});

describe('globs', () => {
  const project = () =>
    diskProject({
      'project.config.json': ROOTED,
      ...Object.fromEntries(
        ['notify-a', 'notify-b', 'login', 'deep/x', 'deep/y'].map((name) => [
          `cloudfunctions/${name}/index.js`,
          CALL,
        ]),
      ),
      'cloudfunctions/login/node_modules/notify-c/index.js': PLAIN,
    });
  it.each([
    ['cloudfunctions/notify-*', ['notify-a', 'notify-b']],
    ['cloudfunctions/notify-?', ['notify-a', 'notify-b']],
    ['./cloud*/**/x', ['deep/x']],
    ['**/index.js', ['deep/x', 'deep/y', 'login', 'notify-a', 'notify-b']],
    ['cloudfunctions/*/x/index.js', ['deep/x']],
  ])('%s', (glob, functions) => expect(looked(project(), glob)).toEqual(functions));
  it('several, and beside a path', () =>
    expect(looked(project(), 'cloudfunctions/login', 'cloudfunctions/*-b')).toEqual([
      'login',
      'notify-b',
    ]));
  it('links that lead back end the walk', () => {
    const ring = project();
    symlinkSync(ring.root, join(ring.root, 'cloudfunctions/deep/again'));
    expect(looked(ring, '**/notify-a')).toEqual(['notify-a']);
    expect(ring.run(['check', '**/nobody']).code).toBe(2);
  });
  it('a name that holds a star is that name', () => {
    const star = diskProject({
      'project.config.json': ROOTED,
      'cloudfunctions/*/index.js': CALL,
      'cloudfunctions/a/index.js': CALL,
    });
    expect(looked(star, 'cloudfunctions/*')).toEqual(['*']);
  });
});

describe('several roots', () => {
  const project = () =>
    diskProject({
      'apps/one/project.config.json': ROOTED,
      'apps/one/cloudfunctions/a/index.js': CALL,
      'apps/two/project.config.json': ROOTED,
      'apps/two/cloudfunctions/b/index.js': CALL,
      'apps/three/project.config.json': ROOTED,
      'apps/three/cloudfunctions/c/index.js': CALL,
    });
  it('are checked and repaired together, with paths from the folder around them', () => {
    const { root, run } = project();
    const words = ['--root', 'apps/one', '--root', 'apps/two'];
    const report = parseReport(run(['check', '--format', 'json', ...words]).out);
    expect(report.root).toBe(join(root, 'apps'));
    expect(report.functions.map(({ path }) => path)).toEqual([
      'one/cloudfunctions/a',
      'two/cloudfunctions/b',
    ]);
    run(['check', '--fix', ...words]);
    const list = JSON.parse(run(['list', '--json', '--root', 'apps']).out).functions;
    expect(list.map((fn: { undeclared: string[] }) => fn.undeclared.length)).toEqual([0, 1, 0]);
  });
  it('refuse a path in none of them', () => {
    const { run } = project();
    const { code, err } = run(['check', '--root', 'apps/one', '--root', 'apps/two', 'apps/three']);
    expect(code).toBe(2);
    expect(err).toMatch(/three lies outside .*one, .*two; --root sets another root\n$/);
  });
});

describe('--stdin', () => {
  const words = ['check', '--stdin', '--stdin-filename', 'cloudfunctions/notify/index.js'];
  it('is checked in the place of the file, and nothing else is reported', () => {
    const project = diskProject({
      ...NOTIFY,
      'cloudfunctions/notify/config.json':
        '{"permissions":{"openapi":["wxacode.get","wxacode.get"]}}',
    });
    const { out, code } = project.run([...words, '--format', 'json'], {
      stdin: CALL.replace('templateMessage.send', 'subscribeMessage.send'),
    });
    const { problems } = parseReport(out);
    expect(code).toBe(1);
    expect(problems.map((one) => one.interface)).toContain('subscribeMessage.send');
    expect(new Set(problems.map(({ file }) => file))).toEqual(
      new Set(['cloudfunctions/notify/index.js']),
    );
    expect(project.run(words, { stdin: PLAIN }).code).toBe(0);
  });
  it('may be a file or a function that is not there yet', () => {
    const project = diskProject({ 'project.config.json': ROOTED, 'cloudfunctions/.keep': '' });
    const { out, code } = project.run(
      ['check', '--stdin', '--stdin-filename', 'cloudfunctions/new/index.js', '--format', 'json'],
      { stdin: CALL },
    );
    expect(code).toBe(1);
    expect(parseReport(out).functions).toMatchObject([{ name: 'new' }]);
  });
  it('in no function', () => {
    const project = diskProject(NOTIFY);
    mkdirSync(join(project.root, 'pages'));
    const run = project.run(['check', '--stdin', '--stdin-filename', 'pages/a.txt'], {
      stdin: 'x',
    });
    expect(run).toEqual({
      code: 0,
      out: '',
      err: 'cloudcall: pages/a.txt belongs to no cloud function\n',
    });
  });
});
