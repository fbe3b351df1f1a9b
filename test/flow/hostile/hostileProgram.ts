import { rounds } from '../../longRuns';

/** A program that is hard on the engine; its entry calls `wxacode.get` directly, whatever else it does. */
export interface HostileProgram {
  readonly what: string;
  /** The function's files besides its entry, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** What stands in the entry, before the direct call. */
  readonly code: string;
  /** Processor time in seconds, measured generously; five times as much fails. */
  readonly seconds?: number;
  /** True where a limit must be hit, so that the function has to say that it is incomplete. */
  readonly isIncomplete?: boolean;
}

/** The numbers below `count`. */
export const range = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => index);
/** As many lines. */
export const lines = (count: number, line: (index: number) => string): string =>
  range(count).map(line).join('\n');
/** As many items of a list. */
export const listOf = (count: number, item: (index: number) => string): string =>
  range(count).map(item).join(', ');
/** `inside` between as many opening and closing texts. */
export const nested = (depth: number, open: string, inside: string, close: string): string =>
  open.repeat(depth) + inside + close.repeat(depth);

/** A size on which the work depends: `many` in the long run, an eighth of it in `npm test`. */
export const sizeUpTo = (many: number): number => rounds(Math.ceil(many / 8), many);
/** A number as a title has it. */
export const counted = (count: number): string => count.toLocaleString('en');
