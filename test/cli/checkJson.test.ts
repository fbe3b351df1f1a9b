import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseReport } from './checkOutput';
import { diskProject, NOTIFY, ROOTED } from './runInProcess';

const JSON_FORMAT = ['check', '--format', 'json'];

/** `require` of the SDK and one call on line 2, from character 28. */
function call(name: string): string {
  return `const cloud = require('wx-server-sdk'); cloud.init();\nexports.main = () =>\n  cloud.openapi.${name}({});\n`;
}

it('the contract, member by member', () => {
  const project = diskProject(NOTIFY);
  const { code, out, err } = project.run(JSON_FORMAT);
  const report = parseReport(out);
  const range = { start: { line: 5, character: 23 }, end: { line: 5, character: 43 } };
  const file = 'cloudfunctions/notify/index.js';
  expect(report.root).toBe(project.root);
  expect(report.functions).toEqual([
    {
      name: 'notify',
      path: 'cloudfunctions/notify',
      config: null,
      declared: [],
      used: [{ interface: 'templateMessage.send', file, range }],
      undeclared: ['templateMessage.send'],
      unused: [],
      unresolved: [],
    },
  ]);
  expect(report.problems).toContainEqual({
    rule: 'undeclared-interface',
    severity: 'error',
    file,
    range,
    message: expect.stringContaining('templateMessage.send'),
    interface: 'templateMessage.send',
    fixable: true,
  });
  expect(report.summary).toMatchObject({ functions: 1, files: 1, errors: 1, durationMs: 0 });
  expect(code).toBe(1);
  expect(err).toBe('');
});

it('declared as written, sets sorted, unused empty where something is unknown', () => {
  const project = diskProject({
    'project.config.json': ROOTED,
    'cloudfunctions/a/index.js': call('wxacode.get'),
    'cloudfunctions/a/config.json':
      '{"permissions":{"openapi":["wxacode.get","z.z","b.b","b.b","openapi.c.d"]}}',
    'cloudfunctions/b/index.js': call('a.b').replace('.a.b', '[process.env.NAME]'),
    'cloudfunctions/b/config.json': '{"permissions":{"openapi":["wxacode.get"]}}',
  });
  const [a, b] = parseReport(project.run(JSON_FORMAT).out).functions;
  expect(a?.declared).toEqual(['wxacode.get', 'z.z', 'b.b', 'b.b', 'openapi.c.d']);
  expect(a?.unused).toEqual(['b.b', 'openapi.c.d', 'z.z']);
  expect(a?.undeclared).toEqual([]);
  expect(b?.unresolved).toHaveLength(1);
  expect(b?.unused).toEqual([]);
});

it('characters are UTF-16 units, without the byte order mark, at any line end', () => {
  const call = "const s = '😀'; require('wx-server-sdk').openapi.wxacode.get({ path: 'a' })";
  const character = call.indexOf('wxacode.get');
  const range = (line: number) => ({
    start: { line, character },
    end: { line, character: character + 'wxacode.get'.length },
  });
  for (const [text, line] of [
    [`\uFEFF${call}\r\n`, 0],
    [`\uFEFF// 😀\r\n${call}`, 1],
    [`// a\r${call}`, 1],
    [`/* \u2028 */\n${call}`, 1],
  ] as const) {
    const project = diskProject({ ...NOTIFY, 'cloudfunctions/notify/index.js': text });
    const [fn] = parseReport(project.run(JSON_FORMAT).out).functions;
    expect(fn?.used).toEqual([
      { interface: 'wxacode.get', file: 'cloudfunctions/notify/index.js', range: range(line) },
    ]);
  }
});

it('nothing found: the object all the same, and one line that says where', () => {
  const project = diskProject({ 'readme.md': '' });
  const { code, out, err } = project.run(JSON_FORMAT);
  expect(parseReport(out)).toEqual({
    schemaVersion: 1,
    root: project.root,
    functions: [],
    problems: [],
    summary: { functions: 0, files: 0, errors: 0, warnings: 0, infos: 0, hints: 0, durationMs: 0 },
  });
  expect(err).toBe(`cloudcall: no cloud functions found in ${project.root}\n`);
  expect(code).toBe(0);
});

it('--quiet leaves out what is no error and still counts it', () => {
  const project = diskProject({
    ...NOTIFY,
    'cloudfunctions/notify/config.json': '{"permissions":{"openapi":["wxacode.get"]}}',
  });
  const report = parseReport(project.run([...JSON_FORMAT, '--quiet']).out);
  expect(new Set(report.problems.map(({ severity }) => severity))).toEqual(new Set(['error']));
  expect(report.summary.infos).toBeGreaterThan(0);
});

describe('paths', () => {
  const files = {
    'project.config.json': ROOTED,
    'cloudfunctions/a/index.js': call('wxacode.get'),
    'cloudfunctions/ab/index.js': call('wxacode.get'),
    'more/c/index.js': call('wxacode.get'),
  };
  const found = (words: readonly string[], cwd = '.') => {
    const project = diskProject(files);
    const { functions } = parseReport(project.run([...JSON_FORMAT, ...words], { cwd }).out);
    return functions.map(({ path }) => path);
  };
  const all = ['cloudfunctions/a', 'cloudfunctions/ab', 'more/c'];

  it('none', () => expect(found([])).toEqual(all));
  it('a function', () => expect(found(['cloudfunctions/a'])).toEqual(['cloudfunctions/a']));
  it('a folder of functions', () =>
    expect(found(['cloudfunctions/'])).toEqual(['cloudfunctions/a', 'cloudfunctions/ab']));
  it('a file of a function', () =>
    expect(found(['cloudfunctions/ab/index.js'])).toEqual(['cloudfunctions/ab']));
  it('several', () =>
    expect(found(['more', 'cloudfunctions/a'])).toEqual(['cloudfunctions/a', 'more/c']));
  it('from a folder of the project, relative to the project', () =>
    expect(found([], 'cloudfunctions/a')).toEqual(all));
  it('a path seen from there', () =>
    expect(found(['.'], 'cloudfunctions/a')).toEqual(['cloudfunctions/a']));
  it('another root', () => expect(found(['--root', 'more'])).toEqual(['c']));
  it('the function itself as root', () =>
    expect(found(['--root', 'cloudfunctions/a'])).toEqual(['.']));
});

it('a source outside the function’s folder: found by its path, and declared in the function’s config.json', () => {
  const project = diskProject({
    'project.config.json': '{"cloudfunctionRoot":"cloudfunctions/"}',
    'typed/tsconfig.json': '{"compilerOptions":{"outDir":"../cloudfunctions"}}',
    'typed/a/index.ts': call('subscribeMessage.getCategory'),
    'cloudfunctions/a/package.json': '{"dependencies":{"wx-server-sdk":"latest"}}',
    'cloudfunctions/b/package.json': '{}',
  });
  const { out } = project.run([...JSON_FORMAT, 'typed', '--fix']);
  expect(parseReport(out).functions).toMatchObject([
    { path: 'cloudfunctions/a', declared: ['subscribeMessage.getCategory'], undeclared: [] },
  ]);
  expect(existsSync(join(project.root, 'typed/a/config.json'))).toBe(false);
});

it('a file that two functions share is reported once', () => {
  const project = diskProject({
    'project.config.json': ROOTED,
    'common.js': call('wxacode.get').replace('exports.main', 'exports.run'),
    'cloudfunctions/a/index.js': "exports.main = require('../../common').run;",
    'cloudfunctions/b/index.js': "exports.main = require('../../common').run;",
  });
  const report = parseReport(project.run(JSON_FORMAT).out);
  const uses = report.functions.map(({ used }) => used.map(({ file }) => file));
  expect(uses).toEqual([['common.js'], ['common.js']]);
  const undeclared = report.problems.filter(({ rule }) => rule === 'undeclared-interface');
  expect(new Set(undeclared.map(({ message }) => message)).size).toBe(undeclared.length);
});

it('a root that was reached through a link', () => {
  const project = diskProject(NOTIFY);
  const link = join(project.root, 'link');
  symlinkSync(project.root, link);
  const words = [...JSON_FORMAT, '--root', 'link', 'cloudfunctions/notify'];
  const report = parseReport(project.run(words).out);
  expect(report.root).toBe(link);
  expect(report.functions.map(({ path }) => path)).toEqual(['cloudfunctions/notify']);
});

it('paths outside of the working folder’s project are checked in their own', () => {
  const project = diskProject({ ...NOTIFY, 'elsewhere/readme.md': '' });
  const words = [...JSON_FORMAT, '../cloudfunctions/notify'];
  const other = diskProject({ 'project.config.json': ROOTED });
  const report = parseReport(project.run(words, { cwd: 'elsewhere' }).out);
  expect(report.root).toBe(project.root);
  const foreign = parseReport(other.run([...JSON_FORMAT, `${project.root}/cloudfunctions`]).out);
  expect(foreign.root).toBe(project.root);
  expect(foreign.functions.map(({ path }) => path)).toEqual(['cloudfunctions/notify']);
});
