import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paintFor } from '../../cli/src/paint';
import { codeFrame } from '../../cli/src/reporters/codeFrame';
import { wantsColours, wantsProgress } from '../../cli/src/terminal';
import { diskProject, NOTIFY } from './runInProcess';

const ONLY = ['--rule', 'deprecated-interface=off'];

it('stylish: problems under their file with their code, and one line that sums up', () => {
  const { out } = diskProject(NOTIFY).run(['check', ...ONLY]);
  const [file, problem, code, marks, gap, summary, hint, end] = out.split('\n');
  expect(file).toBe('cloudfunctions/notify/index.js');
  expect(problem).toMatch(
    /^ {2}6:24 {2}error {2}templateMessage\.send .* {2}undeclared-interface$/,
  );
  expect(code).toBe(
    '        6 | return cloud.openapi.templateMessage.send({ touser: OPENID, ...event });',
  );
  expect(marks).toBe('          |                      ^^^^^^^^^^^^^^^^^^^^');
  expect(gap).toBe('');
  expect(summary).toBe('✖ 1 problem in 1 cloud function (1 error)');
  expect(hint).toContain('--fix');
  expect(end).toBe('');
});

it('stylish names --fix only where it would repair something', () => {
  const project = diskProject(NOTIFY);
  project.run(['check', '--fix']);
  const index = 'cloudfunctions/notify/index.js';
  project.write(index, (NOTIFY[index] ?? '').replace('{ touser: OPENID, ...event }', '{}'));
  const { out } = project.run(['check', ...ONLY]);
  expect(out).toContain('missing-parameter');
  expect(out).not.toContain('--fix');
});

it('stylish in Chinese, and without problems', () => {
  const project = diskProject(NOTIFY);
  expect(project.run(['check', ...ONLY, '--locale', 'zh-cn']).out).toContain(
    '✖ 1 个云函数，1 个问题（1 个错误）',
  );
  project.run(['check', '--fix']);
  expect(project.run(['check', ...ONLY]).out).toBe('✔ 1 cloud function checked, no problems\n');
});

it('stylish says nothing where nothing was checked', () => {
  const { out, err, code } = diskProject({ 'a.txt': '' }).run(['check']);
  expect({ out, code }).toEqual({ out: '', code: 0 });
  expect(err).toMatch(/^cloudcall: no cloud functions found in [^\n]+\n$/);
});

it('stylish colours only where it may', () => {
  const project = diskProject(NOTIFY);
  expect(project.run(['check']).out).not.toContain('\u001b');
  expect(project.run(['check'], { colours: true }).out).toContain('\u001b[31merror\u001b[39m');
});

it('github: one command a problem, escaped, paths from the working folder', () => {
  const project = diskProject({
    'apps/one,two/project.config.json': '{"cloudfunctionRoot":"cloudfunctions/"}',
    'apps/one,two/cloudfunctions/notify/index.js': NOTIFY['cloudfunctions/notify/index.js'] ?? '',
  });
  const { out } = project.run(['check', '--root', 'apps/one,two', ...ONLY, '--format', 'github']);
  const line = out.split('\n').find((one) => one.includes('undeclared-interface'));
  expect(line).toMatch(
    /^::error file=apps\/one%2Ctwo\/cloudfunctions\/notify\/index\.js,line=6,endLine=6,col=24,endColumn=44,title=undeclared-interface::templateMessage\.send /,
  );
});

it('gitlab: one entry a problem, with places from the repository and a fingerprint', () => {
  const project = diskProject({
    'apps/one/project.config.json': '{"cloudfunctionRoot":"cloudfunctions/"}',
    'apps/one/cloudfunctions/notify/index.js': NOTIFY['cloudfunctions/notify/index.js'] ?? '',
    '.git/HEAD': 'ref: refs/heads/main\n',
  });
  const words = ['check', '--format', 'gitlab', '--root', 'apps/one'];
  const entries: readonly Record<string, unknown>[] = JSON.parse(project.run(words).out);
  expect(entries).toContainEqual({
    description: expect.stringMatching(/^templateMessage\.send is not declared/),
    check_name: 'undeclared-interface',
    fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
    severity: 'critical',
    location: { path: 'apps/one/cloudfunctions/notify/index.js', lines: { begin: 6, end: 6 } },
  });
  expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
  expect(JSON.parse(diskProject({}).run(['check', '--format', 'gitlab']).out)).toEqual([]);
});

/** The tags of an XML document in their order; throws where one is not closed or a sign is left bare. */
function tagsOf(xml: string): readonly string[] {
  const open: string[] = [];
  const tags: string[] = [];
  const rest = xml
    .replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
    .replace(
      /<(\/?)(\w[\w-]*)((?: [\w-]+="[^"<>]*")*)(\/?)>/g,
      (_, end, name, attributes, lone) => {
        if (end === '/') {
          if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
        } else {
          tags.push(`${'  '.repeat(open.length)}${name}${attributes}`);
          if (lone === '') open.push(name);
        }
        return '';
      },
    );
  if (open.length > 0) throw new Error(`open: ${open.join(' ')}`);
  if (/[<>]|&(?!(?:amp|lt|gt|quot);)/.test(rest)) throw new Error(`bare sign in ${rest}`);
  return tags;
}

it('junit: a suite for each function, failures for errors and warnings, the rest as output', () => {
  const project = diskProject({
    ...NOTIFY,
    'cloudfunctions/a<b>&"c"/index.js': "exports.main = () => 'fine';\n",
    'cloudfunctions/a<b>&"c"/config.json': '{"permissions":{"openapi":["wxacode.get"]}}',
  });
  const { out, code } = project.run(['check', ...ONLY, '--format', 'junit']);
  expect(code).toBe(1);
  const tags = tagsOf(out);
  expect(tags).toEqual([
    'testsuites name="cloudcall" tests="2" failures="1" errors="0"',
    '  testsuite name="cloudfunctions/a&lt;b&gt;&amp;&quot;c&quot;" tests="1" failures="0" errors="0"',
    '    testcase name="cloudcall" classname="cloudfunctions/a&lt;b&gt;&amp;&quot;c&quot;"',
    '    system-out',
    '  testsuite name="cloudfunctions/notify" tests="1" failures="1" errors="0"',
    expect.stringMatching(
      /^ {4}testcase name="undeclared-interface cloudfunctions\/notify\/index\.js:6:24" classname="cloudfunctions\/notify" file="cloudfunctions\/notify\/index\.js" line="6"$/,
    ),
    expect.stringMatching(/^ {6}failure type="error" message="templateMessage\.send /),
  ]);
  expect(out).toContain('information: ');
});

it('markdown: a table in which no name is markup', () => {
  const project = diskProject({
    ...NOTIFY,
    'cloudfunctions/a|b<i>`/index.js': NOTIFY['cloudfunctions/notify/index.js'] ?? '',
  });
  const { out } = project.run(['check', ...ONLY, '--format', 'markdown', 'cloudfunctions/a|b<i>`']);
  const [title, , counts, , head, , ...rows] = out.split('\n');
  expect(title).toBe('### Cloud Call');
  expect(counts).toMatch(/^1 cloud functions: \d errors, \d warnings, \d notes and hints$/);
  expect(head).toBe('| | place | problem | rule |');
  for (const row of rows.slice(0, -1)) expect(row.split('|')).toHaveLength(6);
  expect(rows.join()).toContain('<code>cloudfunctions/a&#124;b&#60;i&#62;&#96;/index.js:6</code>');
  expect(diskProject({}).run(['check', '--format', 'markdown']).out).toBe('');
});

it('--report writes further reports into files, of what was checked once', () => {
  const project = diskProject(NOTIFY);
  const words = ['--report', 'sarif=out/deep/a.sarif', '--report', 'json=b.json'];
  const { out, code } = project.run(['check', ...words], { colours: true });
  expect(code).toBe(1);
  expect(out).toContain('undeclared-interface');
  const read = (path: string) => JSON.parse(readFileSync(join(project.root, path), 'utf8'));
  expect(read('out/deep/a.sarif').version).toBe('2.1.0');
  expect(read('b.json').problems.length).toBe(read('out/deep/a.sarif').runs[0].results.length);
});

describe('a code frame', () => {
  const frame = (text: string, start: number, end: number) =>
    codeFrame(
      text,
      { start: { line: 8, character: start }, end: { line: 8, character: end } },
      { paint: paintFor(false), mark: (marks) => marks },
    ).map((line) => line.replace(/^[^|]*\| /, ''));

  it('leaves the indent out, and marks what it is about', () => {
    expect(frame('\t  call.me()', 8, 10)).toEqual(['call.me()', '     ^^']);
  });
  it('counts Chinese as two columns, and a tab inside too', () => {
    expect(frame("f('订阅', \tx)", 3, 5)).toEqual(["f('订阅',   x)", '   ^^^^']);
    expect(frame('a\tb', 2, 3)).toEqual(['a  b', '   ^']);
  });
  it('marks an empty place, and one behind the end of the line', () => {
    expect(frame('ab', 1, 1)).toEqual(['ab', ' ^']);
    expect(frame('ab', 2, 2)).toEqual(['ab', '  ^']);
    expect(frame('', 0, 0)).toEqual(['', '^']);
  });
  it('shows a part of a line of a megabyte', () => {
    const [code = '', marks = ''] = frame(
      `${'a'.repeat(500_000)}NAME${'b'.repeat(500_000)}`,
      500_000,
      500_004,
    );
    expect(code).toMatch(/^… a{60}NAMEb{80} …$/);
    expect(code.slice(marks.length - 4, marks.length)).toBe('NAME');
    expect(frame('x'.repeat(10_000), 0, 10_000).join().length).toBeLessThan(400);
  });
  it('of a place over several lines marks the first to its end', () => {
    const lines = codeFrame(
      'send({  ',
      { start: { line: 0, character: 4 }, end: { line: 3, character: 1 } },
      { paint: paintFor(false), mark: (marks) => marks },
    );
    expect(lines).toEqual(['1 | send({  ', '  |     ^^']);
  });
});

describe('colours and progress', () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [false, { FORCE_COLOR: '' }, false],
    [true, { FORCE_COLOR: '3', NO_COLOR: '1' }, false],
    [true, { TERM: 'dumb' }, false],
  ])('colours on a terminal (%s) with %j: %s', (isTerminal, env, wanted) => {
    expect(wantsColours(isTerminal, env)).toBe(wanted);
  });

  it("progress only on a terminal that is nobody's log", () => {
    expect(wantsProgress(true, {})).toBe(true);
    expect(wantsProgress(false, {})).toBe(false);
    expect(wantsProgress(true, { CI: 'true' })).toBe(false);
    expect(wantsProgress(true, { TERM: 'dumb' })).toBe(false);
  });

  it('a long run says how far it is, on stderr, and takes it away', () => {
    const functions = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`cloudfunctions/f${at}/index.js`, '']),
    );
    const project = diskProject({ ...NOTIFY, ...functions });
    const { out, err } = project.run(['check'], { progress: true, pace: 200 });
    const lines = err.split('\u001b[K');
    expect(lines.slice(-2)).toEqual(['\r', '']);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines.slice(0, -2)) {
      expect(line).toMatch(/^\rchecking cloud functions: \d+ of 21$/);
    }
    expect(out).not.toContain('checking');
    expect(project.run(['check'], { progress: true, pace: 1 }).err).toBe('');
    expect(project.run(['check'], { progress: false, pace: 200 }).err).toBe('');
  });
});
