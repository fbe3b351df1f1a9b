import type { Fault } from '#core';
import { chosenFunctions } from './checkProject';
import type { Project } from './project/openProject';
import { refuseUnreadable } from './project/selectFunctions';
import { reportedFunction } from './report/checkReport';
import { PlaceFormatter } from './report/placeFormatter';
import type { ReportedFunction } from './report/report';

/** What the functions of a project use and declare. */
export interface ListResult {
  readonly functions: readonly ReportedFunction[];
  /** What failed inside the checker, and in which function's folder. */
  readonly faults: readonly (readonly [where: string, fault: Fault])[];
}

/**
 * Lists the functions that the user's paths mean, with a revision only those that differ from it.
 * @throws UsageError in one line for a file that cannot be read, or an unknown revision
 */
export function listProject(project: Project, changedSince?: string): ListResult {
  const snapshot = project.workspace.snapshot();
  const places = new PlaceFormatter(snapshot, project.root);
  const chosen = chosenFunctions(snapshot, project, changedSince);
  const functions = chosen.map((fn) => reportedFunction(snapshot, fn, places));
  refuseUnreadable(snapshot, project);
  const faults = chosen.flatMap((fn) =>
    snapshot.state(fn).faults.map((fault) => [places.path(fn.directory), fault] as const),
  );
  return { functions, faults };
}
