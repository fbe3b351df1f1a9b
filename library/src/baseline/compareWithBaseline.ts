import type { KnownProblem } from './baselineFile';

/** What a problem is recognised by. */
export type ProblemMark = Omit<KnownProblem, 'count'>;

/** Problems beside those that are known. */
export interface Comparison<T> {
  /** Problems that are not known, in their order. */
  readonly fresh: readonly T[];
  /** How many are known. */
  readonly known: number;
  /** Known ones that are gone, each with how many of it. */
  readonly gone: readonly KnownProblem[];
  /** All that there are now, as they are to be known from now on. */
  readonly all: readonly KnownProblem[];
}

/** Tells known problems from new ones; of several that are alike the first ones count as known. */
export function compareWithBaseline<T>(
  problems: readonly T[],
  markOf: (problem: T) => ProblemMark,
  baseline: readonly KnownProblem[],
): Comparison<T> {
  const left = new Map<string, KnownProblem>();
  for (const { count, ...mark } of baseline) add(left, mark, count);
  const all = new Map<string, KnownProblem>();
  const fresh = problems.filter((problem) => {
    const mark = markOf(problem);
    add(all, mark, 1);
    const known = left.get(keyOf(mark));
    if (known === undefined || known.count === 0) return true;
    left.set(keyOf(mark), { ...known, count: known.count - 1 });
    return false;
  });
  return {
    fresh,
    known: problems.length - fresh.length,
    gone: [...left.values()].filter(({ count }) => count > 0),
    all: [...all.values()],
  };
}

function add(problems: Map<string, KnownProblem>, mark: ProblemMark, count: number): void {
  const key = keyOf(mark);
  problems.set(key, { ...mark, count: (problems.get(key)?.count ?? 0) + count });
}

function keyOf({ rule, file, interface: name, code }: ProblemMark): string {
  return JSON.stringify([rule, file, name, code]);
}
