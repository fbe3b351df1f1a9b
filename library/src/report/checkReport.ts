import {
  type CloudFunction,
  editRefusals,
  type Finding,
  findingsOf,
  fixRefusal,
  inLocale,
  isInside,
  type Locale,
  type Place,
  type Severity,
  type Snapshot,
  safeFixOf,
} from '#core';
import type { Project } from '../project/openProject';
import { PlaceFormatter } from './placeFormatter';
import type { CheckReport, ReportedBaseline, ReportedFunction } from './report';

/** A report, and the finding behind each of its problems, in the same order. */
export interface ReportedCheck {
  readonly report: CheckReport;
  readonly findings: readonly Finding[];
}

/** Puts the report of a check together. `quiet` leaves out problems that are no errors; the summary counts them all. */
export function checkReport(
  snapshot: Snapshot,
  functions: readonly CloudFunction[],
  project: Project,
  { findings, baseline, locale, quiet, started, now }: ReportOptions,
): ReportedCheck {
  const places = new PlaceFormatter(snapshot, project.root);
  const refusalOf = editRefusals(snapshot);
  const counted = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity).length;
  const files = new Set(
    functions.flatMap((fn) => [...fn.sources, ...snapshot.state(fn).flow.files]),
  );
  const shown = findings.filter(({ severity }) => !quiet || severity === 'error');
  const report: CheckReport = {
    schemaVersion: 1,
    root: project.root,
    functions: functions.map((fn) => reportedFunction(snapshot, fn, places)),
    problems: shown.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      ...places.place(finding),
      message: inLocale(finding.message, locale),
      ...(finding.interface !== undefined && { interface: finding.interface }),
      fixable: finding.fixes.some((fix) => fixRefusal(refusalOf, fix) === undefined),
    })),
    summary: {
      functions: functions.length,
      files: files.size,
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
  /** What was found and counts. */
  readonly findings: readonly Finding[];
  readonly baseline?: ReportedBaseline;
  readonly locale: Locale;
  readonly quiet: boolean;
  /** The time at which the run began, on the clock of `now`, in milliseconds. */
  readonly started: number;
  readonly now: () => number;
}

/** A function's entry in the report, which `cloudcall list --json` prints as well. */
export function reportedFunction(
  snapshot: Snapshot,
  fn: CloudFunction,
  places: PlaceFormatter,
): ReportedFunction {
  const { config, declared, undeclared, unused, flow } = snapshot.state(fn);
  return {
    name: fn.name,
    path: places.path(fn.directory),
    config: config.exists ? places.path(fn.configPath) : null,
    declared,
    used: once(flow.uses, (use) => use.interface).map((use) => ({
      interface: use.interface,
      ...places.place(use),
    })),
    undeclared,
    unused,
    unresolved: once(flow.unresolved, ({ reason }) => reason).map((one) => ({
      ...places.place(one),
      reason: one.reason,
    })),
  };
}

/** Whether `--fix` would repair something. */
export function hasSafeFixes(
  snapshot: Snapshot,
  functions: readonly CloudFunction[],
  project: Project,
): boolean {
  const refusalOf = editRefusals(snapshot);
  return projectFindings(snapshot, functions, project).some((finding) => {
    const fix = safeFixOf(finding);
    return fix !== undefined && fixRefusal(refusalOf, fix) === undefined;
  });
}

/** All findings of the functions, and those of the rest of the workspace as far as the user means it. */
export function projectFindings(
  snapshot: Snapshot,
  functions: readonly CloudFunction[],
  { paths, changed }: Project,
): readonly Finding[] {
  return findingsOf(
    snapshot,
    functions,
    ({ file }) =>
      (paths.length === 0 || paths.some((path) => isInside(path, file))) &&
      (changed === undefined || changed.has(file)),
  );
}

/** The items that say something new: the same at the same place, as when two functions share a file, counts once. */
function once<T extends Place>(items: readonly T[], what: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = JSON.stringify([item.file, item.span.start, item.span.end, what(item)]);
    return !seen.has(key) && seen.add(key);
  });
}
