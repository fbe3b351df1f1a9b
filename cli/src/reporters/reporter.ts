import type { Locale } from '#core';
import type { CheckReport } from '../../../library/src/report/report';
import type { Paint } from '../paint';

/** What a reporter may need beside the report. */
export interface ReporterContext {
  readonly locale: Locale;
  readonly paint: Paint;
  /** The working folder, absolute. */
  readonly cwd: string;
  /** Whether `--fix` would repair something. */
  readonly isRepairable: boolean;
  /** The checker's version. */
  readonly version: string;
  /** A file's text, for fingerprints; '' when it is absent. */
  readonly read: (path: string) => string;
}

/** Turns a report into what is printed on stdout, its last newline included. */
export type Reporter = (report: CheckReport, context: ReporterContext) => string;
