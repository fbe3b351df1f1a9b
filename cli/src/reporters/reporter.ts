import type { Fault, Locale } from '#core';
import type { ReportedFix } from '../../../library/src/report/fixReporter';
import type { CheckReport, ReportedProblem } from '../../../library/src/report/report';
import type { Paint } from '../paint';

/** What a reporter may need beside the report. */
export interface ReporterContext {
  readonly locale: Locale;
  readonly paint: Paint;
  /** The working folder, absolute. */
  readonly cwd: string;
  /** The folder of the git repository that the root lies in, else the root. */
  readonly repository: string;
  /** Whether `--fix` would repair something. */
  readonly isRepairable: boolean;
  /** The checker's version. */
  readonly version: string;
  /** What failed inside the checker, and where. */
  readonly faults: readonly (readonly [where: string, fault: Fault])[];
  /** A line of a file by its path in the report, counted from 0; '' where there is none. */
  readonly line: (file: string, line: number) => string;
  /** What the fixes of a problem of the report would edit. */
  readonly fixes: (problem: ReportedProblem) => readonly ReportedFix[];
}

/** Turns a report into what is printed on stdout, its last newline included. */
export type Reporter = (report: CheckReport, context: ReporterContext) => string;
