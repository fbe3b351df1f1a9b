import type { Fault } from '#core';
import type { Project } from './project/openProject';
import { refuseUnreadable, selectFunctions } from './project/selectFunctions';
import { reportedFunction } from './report/functionResult';
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
  const known = project.results?.find<ListResult>('list');
  if (known !== undefined) return known;
  const snapshot = project.workspace.snapshot();
  const chosen = selectFunctions(snapshot, project);
  const faults: (readonly [where: string, fault: Fault])[] = [];
  const functions = chosen.map((fn) => {
    const reported = reportedFunction(snapshot, fn, project.root);
    for (const fault of snapshot.state(fn).faults) faults.push([reported.path, fault]);
    project.workspace.forget(fn);
    return reported;
  });
  refuseUnreadable(snapshot, project);
  if (faults.length === 0) project.results?.keep('list', { functions, faults });
  return { functions, faults };
}
