import { readRegularFile } from '../../../nodehost/src/readRegularFile';
import { USAGE } from '../messages/usage';
import { UsageError } from '../usageError';

/** A problem that was there when a project began to be checked; recognised after lines above it have moved. */
export interface KnownProblem {
  readonly rule: string;
  /** Relative to the root. */
  readonly file: string;
  readonly interface?: string;
  /** The line of code that it is about, without its indent, cut after some length. */
  readonly code: string;
  /** How many problems are alike in all this. */
  readonly count: number;
}

/** A file of known problems as it was read. */
export interface BaselineFile {
  readonly text: string;
  readonly problems: readonly KnownProblem[];
}

/**
 * Reads a file of known problems; undefined where there is none.
 * @throws UsageError for one that cannot be read or is no such file
 */
export function readBaseline(path: string, shown: string): BaselineFile | undefined {
  let text: string;
  try {
    text = readRegularFile(path).toString('utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    if (reason === 'ENOENT') return undefined;
    throw new UsageError(USAGE.unreadable, { path: shown, reason });
  }
  const problems = problemsIn(text);
  if (problems === undefined) throw new UsageError(USAGE.noBaseline, { path: shown });
  return { text, problems };
}

function problemsIn(text: string): readonly KnownProblem[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { schemaVersion, problems } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (schemaVersion !== 1 || !Array.isArray(problems)) return undefined;
  return problems.every(isKnownProblem) ? problems : undefined;
}

function isKnownProblem(value: unknown): value is KnownProblem {
  const { rule, file, interface: name, code, count } = (value ?? {}) as Partial<KnownProblem>;
  return (
    [rule, file, code].every((each) => typeof each === 'string') &&
    (name === undefined || typeof name === 'string') &&
    Number.isInteger(count) &&
    (count as number) > 0
  );
}

/** The text of a file of known problems, the same for the same problems; one that does not change makes no diff. */
export function baselineText(problems: readonly KnownProblem[]): string {
  const order = (a: KnownProblem, b: KnownProblem): number =>
    compare(a.file, b.file) ||
    compare(a.rule, b.rule) ||
    compare(a.interface ?? '', b.interface ?? '') ||
    compare(a.code, b.code);
  return `${JSON.stringify({ schemaVersion: 1, problems: [...problems].sort(order) }, null, 2)}\n`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
