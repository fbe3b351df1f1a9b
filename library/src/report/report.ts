import type { Finding, LineCharacter, Severity, UnresolvedReason } from '#core';

/** A range in zero-based lines and UTF-16 characters, `end` exclusive. */
export interface Range {
  readonly start: LineCharacter;
  readonly end: LineCharacter;
}

/** A use as the report names it; paths are relative to the root. */
export interface ReportedUse {
  readonly interface: string;
  readonly file: string;
  readonly range: Range;
}

/** One function of the report. */
export interface ReportedFunction {
  readonly name: string;
  readonly path: string;
  /** null when there is no config.json. */
  readonly config: string | null;
  readonly declared: readonly string[];
  readonly used: readonly ReportedUse[];
  readonly undeclared: readonly string[];
  readonly unused: readonly string[];
  readonly unresolved: readonly {
    readonly file: string;
    readonly range: Range;
    readonly reason: UnresolvedReason;
  }[];
}

/** One problem of the report. */
export interface ReportedProblem {
  readonly rule: Finding['rule'];
  readonly severity: Severity;
  readonly file: string;
  readonly range: Range;
  readonly message: string;
  readonly interface?: string;
  /** Whether there is a fix, by `--fix` or in the editor. */
  readonly fixable: boolean;
}

/** What a file of known problems did to a report. */
export interface ReportedBaseline {
  /** As the user wrote it. */
  readonly file: string;
  /** How many problems were left out because they are known. */
  readonly known: number;
  /** Known problems that are gone; `code` is the line that they were about. */
  readonly gone: readonly {
    readonly rule: string;
    readonly file: string;
    readonly interface?: string;
    readonly code: string;
    readonly count: number;
  }[];
}

/** What `cloudcall check --format json` prints. */
export interface CheckReport {
  readonly schemaVersion: 1;
  readonly root: string;
  readonly functions: readonly ReportedFunction[];
  readonly problems: readonly ReportedProblem[];
  readonly summary: {
    readonly functions: number;
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly hints: number;
    readonly durationMs: number;
  };
  /** Only where a file of known problems was named. */
  readonly baseline?: ReportedBaseline;
}
