import { checkProject } from './checkProject';
import { listProject } from './listProject';
import { projectFor } from './project/projectFor';
import type { CheckReport, ReportedFunction } from './report/report';
import type { CheckOptions } from './types';

/**
 * Checks cloud functions: the same report as `cloudcall check --format json` prints.
 * @throws UsageError in one line for a path that does not exist or a file that cannot be read
 */
export function check(options: CheckOptions = {}): CheckReport {
  return checkProject(projectFor(options), {
    locale: options.locale ?? 'en',
    ...(options.fix && { fix: 'save' }),
    ...(options.baseline !== undefined && {
      baseline: { file: options.baseline, update: false },
    }),
    now: () => performance.now(),
  }).report;
}

/**
 * What every cloud function uses and declares, as `cloudcall list --json` prints it; empty where there
 * is none.
 * @throws UsageError as `check` does
 */
export function list(
  options: Omit<CheckOptions, 'fix' | 'baseline'> = {},
): readonly ReportedFunction[] {
  return listProject(projectFor(options)).functions;
}
