import type { Fault, Finding, Locale, Snapshot } from '#core';
import { applyBaseline, type BaselineRequest } from './baseline/applyBaseline';
import { applyFixes, type Refusal } from './project/applyFixes';
import type { Change } from './project/changedTexts';
import type { Project } from './project/openProject';
import { saveChanges } from './project/saveChanges';
import { refuseUnreadable, selectFunctions } from './project/selectFunctions';
import { checkReport, hasSafeFixes, projectFindings } from './report/checkReport';
import { type FunctionResult, functionResult } from './report/functionResult';
import type { CheckReport } from './report/report';

/** How often files are planned again that others write meanwhile. */
const ATTEMPTS = 20;

/** How a project is checked. */
export interface CheckRequest {
  readonly locale: Locale;
  /** Leaves problems out of the report that are no errors; they are counted all the same. */
  readonly quiet?: boolean;
  /** `save` writes the safe fixes, `plan` applies them in memory only; the report is of the state afterwards. */
  readonly fix?: 'save' | 'plan';
  /** Reports what was found in this file alone, absolute. */
  readonly only?: string;
  /** A file of known problems, which are left out and counted. */
  readonly baseline?: BaselineRequest;
  /** Keeps what was computed, for a project that will be checked again; otherwise each function is let go of when its result is known. */
  readonly repeated?: boolean;
  /** Milliseconds on a clock that only grows. */
  readonly now: () => number;
  /** Is told, before each function, how many of all have been checked. */
  readonly progress?: (done: number, total: number) => void;
}

/** What a check found, with what it was found in. */
export interface CheckResult {
  readonly report: CheckReport;
  /** The finding behind each problem of the report, in the same order. */
  readonly findings: readonly Finding[];
  readonly snapshot: Snapshot;
  /** Whether `--fix` would repair something. */
  readonly isRepairable: boolean;
  /** What fixes changed in memory and is not saved. */
  readonly planned: readonly Change[];
  /** Files that fixes would change and that stay as they are. */
  readonly refused: readonly Refusal[];
  /** What failed inside the checker, and where. */
  readonly faults: readonly (readonly [where: string, fault: Fault])[];
}

/**
 * Checks the cloud functions of a project.
 * @throws UsageError in one line for a file that cannot be read or written, or a file of known problems that is none
 */
export function checkProject(project: Project, request: CheckRequest): CheckResult {
  const started = request.now();
  const refused = repair(project, request.fix);
  const snapshot = project.workspace.snapshot();
  const { results, outside, faults } = checkedFunctions(project, request, snapshot);
  const { only, baseline } = request;
  const all = projectFindings(results, outside, project);
  const found = only === undefined ? all : all.filter(({ file }) => file === only);
  const compared =
    baseline === undefined
      ? { findings: found }
      : applyBaseline(found, baseline, {
          snapshot,
          project,
          functions: selectFunctions(snapshot, project),
        });
  const { report, findings } = checkReport(snapshot, results, {
    ...compared,
    root: project.root,
    locale: request.locale,
    quiet: request.quiet ?? false,
    started,
    now: request.now,
  });
  refuseUnreadable(snapshot, project);
  return {
    report,
    findings,
    snapshot,
    isRepairable: hasSafeFixes(snapshot, all),
    planned: project.files.changes,
    refused,
    faults: [
      ...results.flatMap(({ report: { path }, faults }) =>
        faults.map((fault) => [path, fault] as const),
      ),
      ...faults.map((fault) => [project.root, fault] as const),
    ],
  };
}

/** What is known of the functions chosen and of what lies outside of functions: plain data. */
interface CheckedFunctions {
  readonly results: readonly FunctionResult[];
  readonly outside: readonly Finding[];
  /** What failed inside the checker outside of functions. */
  readonly faults: readonly Fault[];
}

/** Checks one function after the other, or takes what an earlier run has found. */
function checkedFunctions(
  project: Project,
  { fix, repeated, progress }: CheckRequest,
  snapshot: Snapshot,
): CheckedFunctions {
  const isOfDisk = fix === undefined && !repeated && project.files.changes.length === 0;
  const kept = isOfDisk ? project.results : undefined;
  const known = kept?.find<CheckedFunctions>('check');
  if (known !== undefined) return known;
  const functions = selectFunctions(snapshot, project);
  // First, so that what it asks of functions is let go of with them.
  const outside = snapshot.workspaceFindings();
  const results = functions.map((fn, done) => {
    progress?.(done, functions.length);
    const result = functionResult(snapshot, fn, project.root);
    if (!repeated) project.workspace.forget(fn);
    return result;
  });
  refuseUnreadable(snapshot, project);
  const checked = { results, outside, faults: snapshot.workspaceFaults() };
  const isWhole = checked.faults.length === 0 && results.every(({ faults }) => faults.length === 0);
  if (isWhole) kept?.keep('check', checked);
  return checked;
}

function repair(project: Project, fix: CheckRequest['fix']): readonly Refusal[] {
  const plan = (): readonly Refusal[] => {
    const refused = applyFixes(project);
    refuseUnreadable(project.workspace.snapshot(), project);
    return refused;
  };
  if (fix === 'plan') return plan();
  return fix === 'save' ? saveChanges(project, plan, { attempts: ATTEMPTS }).refused : [];
}
