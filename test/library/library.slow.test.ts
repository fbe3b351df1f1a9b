import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { root } from '../root';

const library = createRequire(import.meta.url)(
  '../../dist/library.js',
) as typeof import('../../library/src/index');

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'cloudcall-library-'));
  cpSync(join(root, 'examples/shop'), project, { recursive: true });
  const made = project;
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
});

describe('check', () => {
  it('reports what the command line reports', () => {
    const printed = execFileSync(
      process.execPath,
      [join(root, 'dist/cli.js'), 'list', '--json', '--root', project],
      { encoding: 'utf8' },
    );
    expect(library.list({ root: project })).toEqual(JSON.parse(printed).functions);
    const { problems } = library.check({ root: project });
    expect(problems.map(({ rule }) => rule)).toContain('undeclared-interface');
  });

  it('takes texts in the place of files, and leaves the disk alone', () => {
    const path = 'cloudfunctions/login/index.js';
    const before = readFileSync(join(project, path), 'utf8');
    const text = `const cloud = require('wx-server-sdk')
cloud.init()
exports.main = () => cloud.openapi.wxacode.get({ path: 'pages/index/index' })`;
    const paths = ['cloudfunctions/login'];
    const clean = library.check({ root: project, paths: paths.map((one) => join(project, one)) });
    expect(clean.problems.map(({ rule }) => rule)).not.toContain('undeclared-interface');
    const { problems } = library.check({ root: project, texts: { [path]: text } });
    const found = problems.filter(
      ({ file, rule }) => file === path && rule === 'undeclared-interface',
    );
    expect(found).toMatchObject([{ interface: 'wxacode.get', severity: 'error' }]);
    expect(readFileSync(join(project, path), 'utf8')).toBe(before);
  });

  it('repairs on demand', () => {
    const before = library.check({ root: project }).summary.errors;
    expect(library.check({ root: project, fix: true }).summary.errors).toBeLessThan(before);
  });

  it('takes only what has changed since a revision', () => {
    const git = (...words: string[]): void => {
      const who = ['-c', 'user.name=a', '-c', 'user.email=a@b.c'];
      execFileSync('git', ['-C', project, ...who, ...words], { stdio: 'ignore' });
    };
    git('init');
    git('add', '.');
    git('commit', '-m', 'a');
    expect(library.check({ root: project, changedSince: 'HEAD' }).functions).toEqual([]);
    writeFileSync(join(project, 'cloudfunctions/login/config.json'), '{}');
    const { functions } = library.check({ root: project, changedSince: 'HEAD' });
    expect(functions.map(({ name }) => name)).toEqual(['login']);
    expect(() => library.check({ root: project, changedSince: 'nope' })).toThrow(
      'git knows no revision "nope"',
    );
  });

  it('says in one line what is wrong with the input', () => {
    expect(() => library.check({ root: join(project, 'none') })).toThrow(library.UsageError);
  });
});

describe('declare', () => {
  it('plans, and writes only when told', () => {
    const options = { root: project, function: 'login', interfaces: ['wxacode.get'] };
    const config = join(project, 'cloudfunctions/login/config.json');
    const existed = existsSync(config) ? readFileSync(config, 'utf8') : undefined;
    const planned = library.declare(options);
    expect(planned).toMatchObject({ added: ['wxacode.get'], written: false });
    expect(existsSync(config) ? readFileSync(config, 'utf8') : undefined).toBe(existed);
    expect(library.declare({ ...options, write: true }).written).toBe(true);
    expect(readFileSync(config, 'utf8')).toBe(planned.after);
    expect(library.declare({ ...options, write: true })).toMatchObject({
      added: [],
      written: false,
    });
  });

  it('knows no function that is not there', () => {
    const options = { root: project, function: 'nope', interfaces: ['wxacode.get'] };
    expect(() => library.declare(options)).toThrow('there is no cloud function "nope"');
  });
});

describe('interfaces', () => {
  it('finds by Chinese words, says what is not covered, and lists all', () => {
    expect(library.interfaces('订阅消息')[0]!.name).toBe('subscribeMessage.send');
    expect(library.interfaces('小程序码', 'zh-cn')[0]).toMatchObject({ cloudCall: true });
    expect(library.interfaces('code2Session')[0]).toMatchObject({ cloudCall: false });
    expect(library.interfaces().length).toBeGreaterThan(300);
  });
});
