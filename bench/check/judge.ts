/** A figure of the bench: the lower the better. */
export interface Figure {
  readonly id: string;
  readonly what: string;
  readonly against: string;
  readonly value: number;
  readonly unit: '×' | 'MB';
}

/** What a figure is held to. */
interface Limit {
  /** What it is to be. */
  readonly goal: number;
  /** What it must not exceed any more, once reached; the goal where nothing is said. */
  readonly worst?: number;
}

export type Limits = Readonly<Record<string, Limit>>;

/** A figure with what is said of it. */
export interface Judged extends Figure {
  readonly goal: number | undefined;
  readonly verdict: 'met' | 'not met' | 'worse than before' | 'no limit';
}

/** Compares figures with their limits. */
export function judge(figures: readonly Figure[], limits: Limits): readonly Judged[] {
  return figures.map((figure) => {
    const limit = limits[figure.id];
    if (limit === undefined) return { ...figure, goal: undefined, verdict: 'no limit' };
    const { goal, worst = goal } = limit;
    const verdict =
      figure.value <= goal ? 'met' : figure.value <= worst ? 'not met' : 'worse than before';
    return { ...figure, goal, verdict };
  });
}
