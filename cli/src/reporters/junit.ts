import { visible } from '#core';
import type { CheckReport, ReportedProblem } from '../../../library/src/report/report';
import type { Reporter } from './reporter';

/** A suite of the report: what is checked, and what was found there. */
type Suite = readonly [name: string, problems: readonly ReportedProblem[]];

/**
 * JUnit's XML: a suite for each function, and for what belongs to none; a failed case for each error
 * and warning, what is less stands in the suite's output; a passed case where there is neither.
 */
export const junit: Reporter = (report) => {
  const suites = suitesOf(report);
  const failures = report.problems.filter(isFailure).length;
  const tests = suites.reduce((sum, [, problems]) => sum + casesOf(problems), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="cloudcall" tests="${tests}" failures="${failures}" errors="0">`,
    ...suites.flatMap(suiteLines),
    '</testsuites>',
    '',
  ].join('\n');
};

function suitesOf({ functions, problems }: CheckReport): readonly Suite[] {
  const suites = new Map<string, ReportedProblem[]>(functions.map(({ path }) => [path, []]));
  const others: ReportedProblem[] = [];
  for (const problem of problems) {
    let folder = problem.file;
    while (folder !== '' && !suites.has(folder)) {
      folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
    }
    (suites.get(folder) ?? others).push(problem);
  }
  return others.length === 0 ? [...suites] : [...suites, ['.', others]];
}

function casesOf(problems: readonly ReportedProblem[]): number {
  return Math.max(1, problems.filter(isFailure).length);
}

function suiteLines([name, problems]: Suite): string[] {
  const failed = problems.filter(isFailure);
  const others = problems.filter((problem) => !isFailure(problem));
  const output = others
    .map((problem) => escaped(`${placeOf(problem)} ${said(problem)}`))
    .join('\n');
  return [
    `  <testsuite name="${escaped(name)}" tests="${casesOf(problems)}" failures="${failed.length}" errors="0">`,
    ...(failed.length === 0
      ? [`    <testcase name="cloudcall" classname="${escaped(name)}"/>`]
      : failed.flatMap((problem) => [
          `    <testcase name="${escaped(`${problem.rule} ${placeOf(problem)}`)}" classname="${escaped(name)}" file="${escaped(problem.file)}" line="${problem.range.start.line + 1}">`,
          `      <failure type="${problem.severity}" message="${escaped(problem.message)}">${escaped(`${placeOf(problem)} ${said(problem)}`)}</failure>`,
          '    </testcase>',
        ])),
    ...(output === '' ? [] : [`    <system-out>${output}</system-out>`]),
    '  </testsuite>',
  ];
}

function isFailure({ severity }: ReportedProblem): boolean {
  return severity === 'error' || severity === 'warning';
}

function placeOf({ file, range: { start } }: ReportedProblem): string {
  return `${visible(file)}:${start.line + 1}:${start.character + 1}`;
}

function said({ severity, message, rule }: ReportedProblem): string {
  return `${severity}: ${message} (${rule})`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Characters that XML does not have are written out. */
function escaped(text: string): string {
  return visible(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
