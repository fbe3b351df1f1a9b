import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { complete } from '../../core/src/features/complete';
import type {
  CheckReport,
  ReportedFunction,
  ReportedProblem,
} from '../../library/src/report/report';
import { parseReport } from '../cli/checkOutput';
import { diskProject } from '../cli/runInProcess';
import { ROOT, snapshotOf } from '../features/snapshotOf';
import { type FieldCase, type FieldFinding, readFieldCases } from './fieldCase';

const FIXTURES = join(import.meta.dirname, 'fixtures');

const fields = readdirSync(FIXTURES).map((name) => ({
  field: name.replace(/\.txt$/, ''),
  cases: readFieldCases(readFileSync(join(FIXTURES, name), 'utf8')),
}));

describe.each(fields)('$field', ({ cases }) => {
  it.each(cases.map((test) => [test.title, test] as const))('%s', (_, test) => {
    if (test.command !== undefined) runCommand(test, test.command);
    else if (test.offers.length > 0) acceptOffers(test);
    else checkCase(test);
  });
});

it('has only cases that ask for something', () => {
  for (const { cases } of fields) {
    for (const { title, command, present, absent, functions, offers } of cases) {
      const asked = present.length + absent.length + functions.length + offers.length;
      expect(`${title}: ${asked > 0 || command !== undefined}`).toBe(`${title}: true`);
    }
  }
});

function checkCase(test: FieldCase): void {
  const report = parseReport(diskProject(test.files).run(['check', '--format', 'json']).out);
  const said = report.problems.map(describeProblem);
  for (const wanted of test.present) {
    const found = report.problems.filter((problem) => isWanted(problem, wanted));
    const count = wanted.once ? found.length : Math.min(found.length, 1);
    expect({ wanted, count, said }).toEqual({ wanted, count: 1, said });
  }
  for (const unwanted of test.absent) {
    const found = report.problems.filter((problem) => isWanted(problem, unwanted));
    expect(found.map(describeProblem)).toEqual([]);
  }
  for (const { path, sets } of test.functions) {
    const found = report.functions.find((fn) => fn.path === path);
    if (sets === undefined) expect(found).toBeUndefined();
    else
      for (const [name, items] of Object.entries(sets)) {
        expect([path, name, setOf(report, found, name)]).toEqual([path, name, [...items].sort()]);
      }
  }
}

function isWanted(problem: ReportedProblem, wanted: FieldFinding): boolean {
  const line = problem.range.start.line + 1;
  const isThere = wanted.places.some(
    ({ file, first, last }) => problem.file === file && line >= first && line <= last,
  );
  return (
    wanted.rules.includes(problem.rule) &&
    (wanted.places.length === 0 || isThere) &&
    (wanted.severity === '' || problem.severity === wanted.severity) &&
    (!wanted.fixable || problem.fixable) &&
    (wanted.says.length === 0 || wanted.says.some((words) => problem.message.includes(words)))
  );
}

/** A function's set by its name; one name that the report does not have is a fault of the case. */
function setOf(report: CheckReport, fn: ReportedFunction | undefined, name: string): string[] {
  if (fn === undefined)
    return [`no such function among ${report.functions.map(({ path }) => path)}`];
  const sets: Readonly<Record<string, readonly string[]>> = {
    used: fn.used.map((use) => use.interface),
    declared: fn.declared,
    undeclared: fn.undeclared,
    unused: fn.unused,
    reasons: fn.unresolved.map(({ reason }) => reason),
  };
  return [...new Set(sets[name] ?? [`no set ${name}`])].sort();
}

function runCommand({ files }: FieldCase, command: NonNullable<FieldCase['command']>): void {
  const { code, out, err } = diskProject(files).run(command.words);
  expect({ code, err }).toEqual({ code: command.exit, err: command.exit === 0 ? '' : err });
  for (const words of command.says) {
    expect(
      words.some((each) => out.includes(each)),
      `${words} in\n${out}`,
    ).toBe(true);
  }
}

function acceptOffers({ files, offers }: FieldCase): void {
  const [path = '', marked = ''] = Object.entries(files).find(([, it]) => it.includes('|')) ?? [];
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const snapshot = snapshotOf({ ...files, [path]: text });
  const entries = complete(snapshot, `${ROOT}/${path}`, offset, {
    snippets: true,
    callArguments: false,
  });
  for (const { label, text: wanted } of offers) {
    const offered = entries.filter((entry) => entry.label === label);
    // An editor that inserts keeps what stands behind the cursor, but for what is offered whole.
    const made = offered.flatMap(({ whole, span, newText }) =>
      [whole ? span.end : Math.min(offset, span.end), span.end].map(
        (end) => text.slice(0, span.start) + newText.replace('$1', '') + text.slice(end),
      ),
    );
    expect(made.map((each) => JSON.parse(each))).toEqual([JSON.parse(wanted), JSON.parse(wanted)]);
  }
}

function describeProblem({ file, range, severity, rule, message }: ReportedProblem): string {
  return `${file}:${range.start.line + 1} ${severity} ${rule} ${message}`;
}
