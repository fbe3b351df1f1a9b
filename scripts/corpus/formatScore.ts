import type { Difference, Score } from './scoreRepository.js';

/** What one checkout gave. `crash` is set when the checker ended without a result. */
export interface RepositoryReport {
  readonly repo: string;
  readonly milliseconds: number;
  readonly score: Score;
  readonly differences: readonly Difference[];
  readonly crash?: string;
}

/** Everything that is printed. `absent` are repositories without a checkout: in no figure. */
export interface CorpusReport {
  readonly repositories: readonly RepositoryReport[];
  readonly absent: readonly string[];
  readonly total: Score;
}

/** The report as lines of text; with `details` every difference with its place. */
export function formatScore(report: CorpusReport, details: boolean): string {
  const { repositories, absent, total } = report;
  const crashes = repositories.filter(({ crash }) => crash !== undefined);
  const milliseconds = repositories.reduce((sum, one) => sum + one.milliseconds, 0);
  const lines = repositories.map(({ repo, milliseconds: own, score }) => {
    const right = `${score.functionsRight}/${score.functions}`;
    return `${String(own).padStart(7)} ms  ${right.padStart(7)} right  ${repo}`;
  });
  lines.push(
    '',
    `checkouts            ${repositories.length}, not there: ${absent.length}, crashes: ${crashes.length}`,
    `functions found      ${share(total.functionsFound, total.functions)}`,
    `used exactly right   ${share(total.functionsRight, total.functions)}`,
    `with unresolved      ${total.functionsUnresolved}`,
    `recall of uses       ${share(total.pairsFound, total.pairsExpected)}`,
    `precision of uses    ${share(total.pairsFound, total.pairsFound + total.pairsExtra)}`,
    `undeclared           ${share(total.undeclaredFound, total.undeclaredExpected)}, extra: ${total.undeclaredExtra}`,
    `unused               ${share(total.unusedFound, total.unusedExpected)}, extra: ${total.unusedExtra}`,
    `false alarms         undeclared-interface in labelled functions: ${total.falseUndeclared}`,
    `negative folders     ${total.negatives}, with an alarm: ${total.negativesAlarmed}${byKind(repositories, 'negative')}`,
    `traps                ${total.traps}, with an alarm: ${total.trapsAlarmed}${byKind(repositories, 'trap')}`,
    `time                 ${milliseconds} ms in all`,
  );
  for (const repo of absent) lines.push(`not there: ${repo}`);
  for (const { repo, crash } of crashes) lines.push(`crash: ${repo}: ${crash}`);
  if (details) lines.push('', ...repositories.flatMap(differenceLines));
  return lines.join('\n');
}

/** `199/200 (0.9950)`; of nothing, all. */
function share(part: number, whole: number): string {
  return `${part}/${whole} (${(whole === 0 ? 1 : part / whole).toFixed(4)})`;
}

function byKind(repositories: readonly RepositoryReport[], kind: Difference['kind']): string {
  const counts = new Map<string, number>();
  for (const { what } of repositories
    .flatMap(({ differences }) => differences)
    .filter((one) => one.kind === kind)) {
    const name = what.replace(/^used .*/, 'used');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const parts = [...counts].sort().map(([name, count]) => `${name} ${count}`);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

function differenceLines({ repo, differences }: RepositoryReport): string[] {
  return differences.map(({ kind, folder, what, place }) => {
    return `${kind.padEnd(17)} ${repo} ${folder}: ${what}${place ? `  ${place}` : ''}`;
  });
}
