import type { LabelledFunction, Labels, TrapFolder } from './labels.js';
import type { CheckedFunction, CheckedProblem, CheckResult } from './runCheck.js';

/** Something that differs from the labels, with its place where one is known (1-based line). */
export interface Difference {
  readonly kind:
    | 'function-missed'
    | 'use-missed'
    | 'use-extra'
    | 'undeclared-missed'
    | 'undeclared-extra'
    | 'unused-missed'
    | 'unused-extra'
    | 'false-alarm'
    | 'negative'
    | 'trap';
  readonly folder: string;
  readonly what: string;
  readonly place?: string;
}

/** Counts over one repository, or the sum over several. Pairs are (function, interface). */
export interface Score {
  functions: number;
  functionsFound: number;
  functionsRight: number;
  functionsUnresolved: number;
  pairsExpected: number;
  pairsFound: number;
  pairsExtra: number;
  undeclaredExpected: number;
  undeclaredFound: number;
  undeclaredExtra: number;
  unusedExpected: number;
  unusedFound: number;
  unusedExtra: number;
  /** `undeclared-interface` findings in labelled functions whose interface is declared or not used. */
  falseUndeclared: number;
  negatives: number;
  negativesAlarmed: number;
  traps: number;
  trapsAlarmed: number;
}

/** A score of nothing, to add others to. */
export function emptyScore(): Score {
  return {
    functions: 0,
    functionsFound: 0,
    functionsRight: 0,
    functionsUnresolved: 0,
    pairsExpected: 0,
    pairsFound: 0,
    pairsExtra: 0,
    undeclaredExpected: 0,
    undeclaredFound: 0,
    undeclaredExtra: 0,
    unusedExpected: 0,
    unusedFound: 0,
    unusedExtra: 0,
    falseUndeclared: 0,
    negatives: 0,
    negativesAlarmed: 0,
    traps: 0,
    trapsAlarmed: 0,
  };
}

/**
 * Holds what the checker says of one repository against its labels.
 *
 * `labels` are those of this repository alone. A labelled function that the checker does not list
 * counts with nothing found. A use in a negative folder is an extra pair as well as an alarm.
 */
export function scoreRepository(
  labels: Labels,
  result: CheckResult,
): { score: Score; differences: Difference[] } {
  const score = emptyScore();
  const differences: Difference[] = [];
  const byPath = new Map(result.functions.map((entry) => [entry.path, entry]));
  for (const label of labels.functions) {
    scoreFunction(label, byPath.get(label.dir), result.problems, score, differences);
  }
  for (const { dir } of labels.negatives) {
    const alarms = alarmsIn(
      'negative',
      dir,
      [byPath.get(dir)],
      result.problems.filter(({ file }) => isInside(file, dir)),
    );
    score.negatives++;
    score.pairsExtra += names(byPath.get(dir)?.used).length;
    if (alarms.length > 0) score.negativesAlarmed++;
    differences.push(...alarms);
  }
  for (const trap of labels.traps) {
    const alarms = trapAlarms(trap, labels, result);
    score.traps++;
    if (alarms.length > 0) score.trapsAlarmed++;
    differences.push(...alarms);
  }
  return { score, differences };
}

function scoreFunction(
  label: LabelledFunction,
  found: CheckedFunction | undefined,
  problems: readonly CheckedProblem[],
  score: Score,
  differences: Difference[],
): void {
  const { dir: folder, expected } = label;
  const differ = (kind: Difference['kind'], what: string, place?: string) =>
    differences.push({ kind, folder, what, ...(place !== undefined && { place }) });
  score.functions++;
  if (found) score.functionsFound++;
  else differ('function-missed', 'not listed as a function');
  if (found && found.unresolved.length > 0) score.functionsUnresolved++;

  const used = compare(expected.used, names(found?.used));
  score.pairsExpected += used.expected;
  score.pairsFound += used.found;
  score.pairsExtra += used.extra.length;
  if (found && used.missed.length + used.extra.length === 0) score.functionsRight++;
  for (const name of used.missed) {
    for (const use of label.uses.filter(({ api }) => api === name)) {
      differ('use-missed', `${name} (${use.idiom ?? 'use'})`, `${use.file}:${use.line}`);
    }
  }
  for (const use of found?.used ?? []) {
    if (used.extra.includes(use.interface)) {
      differ('use-extra', use.interface, `${use.file}:${use.range.start.line + 1}`);
    }
  }

  for (const what of ['undeclared', 'unused'] as const) {
    const { missed, extra, ...counts } = compare(expected[what], found?.[what] ?? []);
    score[`${what}Expected`] += counts.expected;
    score[`${what}Found`] += counts.found;
    score[`${what}Extra`] += extra.length;
    for (const name of missed) differ(`${what}-missed`, name);
    for (const name of extra) differ(`${what}-extra`, name);
  }

  for (const problem of problems) {
    if (problem.rule !== 'undeclared-interface' || !isInside(problem.file, folder)) continue;
    if (expected.undeclared.includes(problem.interface ?? '')) continue;
    score.falseUndeclared++;
    differ('false-alarm', `undeclared-interface ${problem.interface ?? ''}`, placeOf(problem));
  }
}

// A trap around real functions (a permission file at the cloud function root) answers only for
// the files that lie directly in it.
function trapAlarms(trap: TrapFolder, labels: Labels, result: CheckResult): Difference[] {
  const folders = [
    ...labels.functions.map(({ dir }) => dir),
    ...labels.negatives.map(({ dir }) => dir),
  ];
  const holdsFunctions = folders.some((dir) => isInside(dir, trap.path));
  const belongs = (file: string) =>
    holdsFunctions ? parentOf(file) === trap.path : isInside(file, trap.path);
  const listed = result.functions.filter(
    ({ path }) => path === trap.path || (!holdsFunctions && isInside(path, trap.path)),
  );
  return [
    ...listed.map(({ path }): Difference => {
      return { kind: 'trap', folder: trap.path, what: 'listed as a function', place: path };
    }),
    ...alarmsIn(
      'trap',
      trap.path,
      listed,
      result.problems.filter(({ file }) => belongs(file)),
    ),
  ];
}

function alarmsIn(
  kind: 'negative' | 'trap',
  folder: string,
  functions: readonly (CheckedFunction | undefined)[],
  problems: readonly CheckedProblem[],
): Difference[] {
  const uses = functions.flatMap((entry) => entry?.used ?? []);
  return [
    ...uses.map((use): Difference => {
      const place = `${use.file}:${use.range.start.line + 1}`;
      return { kind, folder, what: `used ${use.interface}`, place };
    }),
    ...problems
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map((problem): Difference => {
        return { kind, folder, what: problem.rule, place: placeOf(problem) };
      }),
  ];
}

function compare(expected: readonly string[], actual: readonly string[]) {
  const wanted = new Set(expected);
  const given = new Set(actual);
  const missed = [...wanted].filter((name) => !given.has(name));
  const extra = [...given].filter((name) => !wanted.has(name));
  return { expected: wanted.size, found: wanted.size - missed.length, missed, extra };
}

function names(used: CheckedFunction['used'] | undefined): string[] {
  return [...new Set((used ?? []).map((use) => use.interface))];
}

function placeOf({ file, range }: CheckedProblem): string {
  return `${file}:${range.start.line + 1}`;
}

function isInside(file: string, folder: string): boolean {
  return file.startsWith(`${folder}/`);
}

function parentOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}
