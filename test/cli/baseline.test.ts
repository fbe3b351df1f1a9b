import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWithBaseline } from '../../library/src/baseline/compareWithBaseline';
import { parseReport } from './checkOutput';
import { diskProject, NOTIFY } from './runInProcess';

const INDEX = 'cloudfunctions/notify/index.js';
const FILE = 'cloudcall-baseline.json';
const code = NOTIFY[INDEX] ?? '';
const known = (root: string) => JSON.parse(readFileSync(join(root, FILE), 'utf8')).problems;

/** A project whose problems are all known. */
function oldProject() {
  const project = diskProject(NOTIFY);
  const first = project.run(['check', '--update-baseline']);
  expect(first).toMatchObject({ code: 0 });
  expect(first.err).toMatch(/^cloudcall: cloudcall-baseline\.json: \d+ problems are known/);
  return project;
}

const report = (project: ReturnType<typeof oldProject>, ...words: string[]) => {
  const run = project.run(['check', '--baseline', FILE, '--format', 'json', ...words]);
  return { ...run, report: parseReport(run.out) };
};

describe('an old project', () => {
  it('is clean, also after lines have moved', () => {
    const project = oldProject();
    expect(project.run(['check']).code).toBe(1);
    const count = known(project.root).length;
    const clean = report(project);
    expect(clean.code).toBe(0);
    expect(clean.report.problems).toEqual([]);
    expect(clean.report.summary.errors).toBe(0);
    expect(clean.report.baseline).toEqual({ file: FILE, known: count, gone: [] });
    expect(clean.err).toBe(`cloudcall: ${FILE}: ${count} known problems left out\n`);
    project.write(INDEX, `// moved\n\n${code}`);
    expect(report(project).report.problems).toEqual([]);
  });

  it('fails for a new problem, also for one more of the same kind on the same line', () => {
    const project = oldProject();
    const call = '  return cloud.openapi.templateMessage.send({ touser: OPENID, ...event });';
    project.write(INDEX, code.replace(call, `${call}\n${call}`));
    const { code: exit, report: now } = report(project);
    expect(exit).toBe(1);
    expect(now.problems.filter(({ rule }) => rule === 'undeclared-interface')).toHaveLength(1);
    expect(now.problems[0]?.range.start.line).toBe(6);
    project.write(INDEX, code.replace('{ touser', '{ page: "/x?", touser'));
    const changed = report(project);
    expect(changed.code).toBe(1);
    expect(changed.report.baseline?.gone.length).toBeGreaterThan(0);
  });

  it('is told what is gone, by name, and forgets it on demand', () => {
    const project = oldProject();
    project.run(['declare', 'notify', 'templateMessage.send']);
    const { code: exit, err, report: now } = report(project);
    expect(exit).toBe(0);
    expect(now.baseline?.gone).toEqual([
      {
        rule: 'undeclared-interface',
        file: INDEX,
        interface: 'templateMessage.send',
        code: 'return cloud.openapi.templateMessage.send({ touser: OPENID, ...event });',
        count: 1,
      },
    ]);
    expect(err).toContain(`gone: undeclared-interface in ${INDEX} (1): return cloud.openapi`);
    project.run(['check', '--update-baseline']);
    expect(report(project).report.baseline?.gone).toEqual([]);
  });

  it('keeps what is known of functions that a run does not look at', () => {
    const other = 'cloudfunctions/other/index.js';
    const project = diskProject({ ...NOTIFY, [other]: code });
    project.run(['check', '--update-baseline']);
    const all = known(project.root);
    expect(report(project, 'cloudfunctions/other').report.baseline?.gone).toEqual([]);
    project.run(['check', '--update-baseline', 'cloudfunctions/other']);
    expect(known(project.root)).toEqual(all);
    project.write(other, 'exports.main = () => 1;\n');
    project.run(['check', '--update-baseline', 'cloudfunctions/other']);
    expect(known(project.root).length).toBeLessThan(all.length);
    expect(report(project).code).toBe(0);
  });

  it('the same problems make the same bytes', () => {
    const project = oldProject();
    const before = readFileSync(join(project.root, FILE), 'utf8');
    project.run(['check', '--update-baseline']);
    expect(readFileSync(join(project.root, FILE), 'utf8')).toBe(before);
  });
});

it('a file that is no such file is left alone', () => {
  const project = diskProject(NOTIFY);
  for (const text of [
    '',
    '[]',
    '{"schemaVersion":2,"problems":[]}',
    '{"schemaVersion":1,"problems":[{}]}',
  ]) {
    writeFileSync(join(project.root, FILE), text);
    for (const words of [['--baseline', FILE], ['--update-baseline']]) {
      const { code: exit, err } = project.run(['check', ...words]);
      expect({ exit, err }).toEqual({
        exit: 2,
        err: expect.stringMatching(
          /^cloudcall: cloudcall-baseline\.json is no file of known problems/,
        ),
      });
    }
    expect(readFileSync(join(project.root, FILE), 'utf8')).toBe(text);
  }
});

it('whatever the lists: new, known and gone add up, and an update leaves nothing new', () => {
  const mark = fc.record({
    rule: fc.constantFrom('a', 'b'),
    file: fc.constantFrom('f', 'g'),
    code: fc.constantFrom('x', 'y'),
  });
  const lists = fc.array(mark, { maxLength: 12 });
  fc.assert(
    fc.property(lists, lists, (before, now) => {
      const old = compareWithBaseline(before, (one) => one, []).all;
      const { fresh, known: kept, gone, all } = compareWithBaseline(now, (one) => one, old);
      expect(fresh.length + kept).toBe(now.length);
      expect(kept + gone.reduce((sum, { count }) => sum + count, 0)).toBe(before.length);
      const next = compareWithBaseline(now, (one) => one, all);
      expect([next.fresh, next.gone]).toEqual([[], []]);
    }),
  );
});
