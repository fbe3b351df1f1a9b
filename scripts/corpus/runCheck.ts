import { spawnSync } from 'node:child_process';

/** The parts of `cloudcall check --format json` that are scored. Lines are zero-based. */
export interface CheckResult {
  readonly functions: readonly CheckedFunction[];
  readonly problems: readonly CheckedProblem[];
}

/** A function as the checker reports it. */
export interface CheckedFunction {
  readonly path: string;
  readonly used: readonly {
    readonly interface: string;
    readonly file: string;
    readonly range: { readonly start: { readonly line: number } };
  }[];
  readonly undeclared: readonly string[];
  readonly unused: readonly string[];
  readonly unresolved: readonly unknown[];
}

/** A finding as the checker reports it. */
export interface CheckedProblem {
  readonly rule: string;
  readonly severity: string;
  readonly file: string;
  readonly range: { readonly start: { readonly line: number } };
  readonly message: string;
  readonly interface?: string;
}

/** One run over one checkout: its result, or why there is none. */
export type CheckRun = { readonly milliseconds: number } & (
  | { readonly result: CheckResult }
  | { readonly crash: string }
);

const longestRun = 300_000;
const largestOutput = 512 * 1024 * 1024;

/**
 * Runs the built checker over a checkout, in a process of its own.
 *
 * A run that ends with another code than 0 or 1, prints no JSON object, takes over five minutes
 * or shows a stack trace is a crash.
 */
export function runCheck(checker: string, checkout: string): CheckRun {
  const start = performance.now();
  const run = spawnSync(
    process.execPath,
    [checker, 'check', '--format', 'json', '--no-cache', '--root', checkout],
    { encoding: 'utf8', timeout: longestRun, maxBuffer: largestOutput },
  );
  const milliseconds = Math.round(performance.now() - start);
  const stderr = run.stderr ?? '';
  if (run.error) return { milliseconds, crash: run.error.message };
  if (run.status !== 0 && run.status !== 1) {
    return { milliseconds, crash: `exit ${run.status ?? run.signal}: ${firstLine(stderr)}` };
  }
  if (/^\s+at .+:\d+:\d+\)?$/m.test(stderr)) {
    return { milliseconds, crash: `stack trace: ${firstLine(stderr)}` };
  }
  const result = parseResult(run.stdout);
  if (!result) return { milliseconds, crash: `no result on stdout: ${firstLine(run.stdout)}` };
  return { milliseconds, result };
}

function parseResult(text: string): CheckResult | undefined {
  try {
    const data = JSON.parse(text) as Partial<CheckResult> | null;
    return data?.functions && data.problems ? (data as CheckResult) : undefined;
  } catch {
    return undefined;
  }
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0]?.slice(0, 200) ?? '';
}
