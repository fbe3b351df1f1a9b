import type { SolvedFunction } from './solvedFunction';

/** Something that is asked of a cloud function's code. The same question is answered once. */
export interface FunctionQuestion<T> {
  /** What a source must say for the question to be worth solving the function; undefined: it always is. */
  readonly signs?: RegExp;
  /** Whether the texts of all files show by themselves that the answer is `none`; asked where one has the signs. */
  readonly isSettledBy?: (texts: readonly string[]) => boolean;
  /** The answer where no source says so. */
  readonly none: T;
  /** A pure function of the solved function; what it gives outlives that. */
  readonly answer: (fn: SolvedFunction) => T;
}
