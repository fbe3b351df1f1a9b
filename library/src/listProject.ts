import type { Fault } from '#core';
import type { Project } from './project/openProject';
import { refuseUnreadable, selectFunctions } from './project/selectFunctions';
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
 * Lists the functions that the user means.
 * @throws UsageError in one line for a file that cannot be read
 */
export function listProject(project: Project): ListResult {
  const snapshot = project.workspace.snapshot();
  const places = new PlaceFormatter(snapshot, project.root);
  const chosen = selectFunctions(snapshot, project);
  const functions = chosen.map((fn) => reportedFunction(snapshot, fn, places));
  refuseUnreadable(snapshot, project);
  const faults = chosen.flatMap((fn) =>
    snapshot.state(fn).faults.map((fault) => [places.path(fn.directory), fault] as const),
  );
  return { functions, faults };
}
