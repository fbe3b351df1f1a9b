import type { Judged } from './judge';

/** What figures were taken on. */
export interface Surroundings {
  readonly machine: string;
  readonly node: string;
  /** What was compared with. */
  readonly versions: string;
  readonly workspaces: string;
}

/** The page `bench/RESULTS.md`. */
export function resultsPage(figures: readonly Judged[], about: Surroundings): string {
  const rows = figures.map(({ what, against, value, unit, goal, verdict }) => {
    const limit = goal === undefined ? '' : `≤ ${shown(goal, unit)}`;
    return `| ${what} | ${against} | ${limit} | ${shown(value, unit)} | ${verdict} |`;
  });
  return [
    '# Results of `npm run bench`',
    '',
    'Written by `bench/check.ts`; the least of several runs each, all in one go on one machine. A ratio is of seconds from start to end, or of processor time where it says so.',
    '',
    `- ${about.machine}, Node ${about.node}`,
    `- ${about.versions}`,
    `- ${about.workspaces}`,
    '',
    '| what | against | limit | now | |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function shown(value: number, unit: Judged['unit']): string {
  return unit === '×' ? `${Number(value.toPrecision(3))} ×` : `${Math.round(value)} MB`;
}
