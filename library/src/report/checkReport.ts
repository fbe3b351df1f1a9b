import {
  editRefusals,
  type Finding,
  fixRefusal,
  inLocale,
  inOrder,
  isInside,
  type Locale,
  type Severity,
  type Snapshot,
  safeFixOf,
} from '#core';
import type { Project } from '../project/openProject';
import type { FunctionResult } from './functionResult';
import { PlaceFormatter } from './placeFormatter';
import type { CheckReport, ReportedBaseline } from './report';

/** A report, and the finding behind each of its problems, in the same order. */
export interface ReportedCheck {
  readonly report: CheckReport;
  readonly findings: readonly Finding[];
}

/** Puts the report of a check together. `quiet` leaves out problems that are no errors; the summary counts them all. */
export function checkReport(
  snapshot: Snapshot,
  results: readonly FunctionResult[],
  { root, findings, baseline, locale, quiet, started, now }: ReportOptions,
): ReportedCheck {
  const places = new PlaceFormatter(snapshot, root);
  const refusalOf = editRefusals(snapshot);
  const counted = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity).length;
  const shown = findings.filter(({ severity }) => !quiet || severity === 'error');
  const report: CheckReport = {
    schemaVersion: 1,
    root,
    functions: results.map((result) => result.report),
    problems: shown.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      ...places.place(finding),
      message: inLocale(finding.message, locale),
      ...(finding.interface !== undefined && { interface: finding.interface }),
      fixable: finding.fixes.some((fix) => fixRefusal(refusalOf, fix) === undefined),
    })),
    summary: {
      functions: results.length,
      files: new Set(results.flatMap(({ files }) => files)).size,
      errors: counted('error'),
      warnings: counted('warning'),
      infos: counted('information'),
      hints: counted('hint'),
      durationMs: Math.round(now() - started),
    },
    ...(baseline !== undefined && { baseline }),
  };
  return { report, findings: shown };
}

/** How a report is put together. */
export interface ReportOptions {
  /** The folder from which places are named. */
  readonly root: string;
  /** What was found and counts. */
  readonly findings: readonly Finding[];
  readonly baseline?: ReportedBaseline;
  readonly locale: Locale;
  readonly quiet: boolean;
  /** The time at which the run began, on the clock of `now`, in milliseconds. */
  readonly started: number;
  readonly now: () => number;
}

/** Whether `--fix` would repair something. */
export function hasSafeFixes(snapshot: Snapshot, findings: readonly Finding[]): boolean {
  const refusalOf = editRefusals(snapshot);
  return findings.some((finding) => {
    const fix = safeFixOf(finding);
    return fix !== undefined && fixRefusal(refusalOf, fix) === undefined;
  });
}

/** All findings of the functions, and those of the rest of the workspace as far as the user means it; each once, by place. */
export function projectFindings(
  results: readonly FunctionResult[],
  outside: readonly Finding[],
  { paths, changed }: Project,
): readonly Finding[] {
  return inOrder([
    ...results.flatMap(({ findings }) => findings),
    ...outside.filter(
      ({ file }) =>
        (paths.length === 0 || paths.some((path) => isInside(path, file))) &&
        (changed === undefined || changed.has(file)),
    ),
  ]);
}
