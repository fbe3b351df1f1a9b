import type { CloudFunction, Snapshot } from '#core';
import { applyFixes } from './project/applyFixes';
import { changedFiles, changedFunctions } from './project/changedFiles';
import type { Project } from './project/openProject';
import { projectFor } from './project/projectFor';
import { saveChanges } from './project/saveChanges';
import { refuseUnreadable, selectFunctions } from './project/selectFunctions';
import { checkReport, reportedFunction } from './report/checkReport';
import { PlaceFormatter } from './report/placeFormatter';
import type { CheckReport, ReportedFunction } from './report/report';
import type { CheckOptions } from './types';

/** How often files are planned again that others write meanwhile. */
const ATTEMPTS = 20;

/**
 * Checks cloud functions: the same report as `cloudcall check --format json` prints.
 * @throws UsageError in one line for a path that does not exist or a file that cannot be read
 */
export function check(options: CheckOptions = {}): CheckReport {
  const started = performance.now();
  const project = projectFor(options);
  if (options.fix) saveChanges(project, () => applyFixes(project), { attempts: ATTEMPTS });
  const snapshot = project.workspace.snapshot();
  const functions = chosen(snapshot, project, options);
  const report = checkReport(snapshot, functions, project, {
    locale: options.locale ?? 'en',
    quiet: false,
    started,
    now: () => performance.now(),
  });
  refuseUnreadable(snapshot, project);
  return report;
}

/**
 * What every cloud function uses and declares, as `cloudcall list --json` prints it; empty where there
 * is none.
 * @throws UsageError as `check` does
 */
export function list(options: Omit<CheckOptions, 'fix'> = {}): readonly ReportedFunction[] {
  const project = projectFor(options);
  const snapshot = project.workspace.snapshot();
  const places = new PlaceFormatter(snapshot, project.root);
  const functions = chosen(snapshot, project, options).map((fn) =>
    reportedFunction(snapshot, fn, places),
  );
  refuseUnreadable(snapshot, project);
  return functions;
}

function chosen(
  snapshot: Snapshot,
  project: Project,
  { changedSince }: CheckOptions,
): readonly CloudFunction[] {
  const functions = selectFunctions(snapshot, project);
  return changedSince === undefined
    ? functions
    : changedFunctions(snapshot, functions, changedFiles(project.root, changedSince));
}
