import { type Finding, type Report, SEVERITIES, type Severity } from '../findings/finding';
import { inOrder } from '../findings/inOrder';
import type { RuleId } from '../findings/ruleIds';
import type { FunctionState } from '../project/functionState';
import type { Snapshot } from '../project/snapshot';
import { isIgnored, severityFor } from '../suppression/cloudcallFiles';
import { type Suppressed, suppress, suppressionsOf, unusedReport } from '../suppression/suppress';
import { RULES, WORKSPACE_RULES } from './registry';

/** A rule as far as its reports' finishing needs it. */
interface Named {
  readonly id: RuleId;
  readonly severity: Severity;
}

/** The hint about comments that suppress nothing; it needs all other findings. */
const UNUSED_SUPPRESSION: Named = { id: 'unused-suppression', severity: 'hint' };

/**
 * The findings of one function, sorted by file and offset. A severity that the host's user has set
 * (`Snapshot.severities`) is stronger than any cloudcall.json, the nearest cloudcall.json that
 * names the rule is stronger than the default. A report that a rule itself has lowered stays as
 * low, whatever the user set. Comments and the `ignore` lists of cloudcall.json drop findings.
 */
export function checkFunction(snapshot: Snapshot, state: FunctionState): readonly Finding[] {
  const { kept, used } = suppressed(snapshot, state);
  const files = new Set([...state.fn.sources, ...state.flow.files]);
  const hints = [...files].flatMap((file) =>
    suppressionsOf(snapshot, file)
      .filter((one) => !used.has(one))
      .filter((one) => {
        const [first, ...others] = snapshot.functionsReaching(file);
        if (first !== undefined && first.directory !== state.fn.directory) return false;
        return !others.some((fn) => suppressed(snapshot, snapshot.state(fn)).used.has(one));
      })
      .flatMap((one) => unusedReport(snapshot, file, one) ?? []),
  );
  return inOrder([
    ...kept,
    ...hints.flatMap((report) => finish(snapshot, UNUSED_SUPPRESSION, report)),
  ]);
}

/** The findings that belong to no function, finished as those of a function are. */
export function checkWorkspace(snapshot: Snapshot): readonly Finding[] {
  const findings = WORKSPACE_RULES.flatMap((rule) =>
    [...rule.checkWorkspace(snapshot)].flatMap((report) => finish(snapshot, rule, report)),
  );
  const { kept, used } = suppress(snapshot, findings);
  const hints = snapshot.miniprogramSources.flatMap((file) =>
    suppressionsOf(snapshot, file)
      .filter((one) => !used.has(one))
      .flatMap((one) => unusedReport(snapshot, file, one) ?? []),
  );
  return inOrder([
    ...kept,
    ...hints.flatMap((report) => finish(snapshot, UNUSED_SUPPRESSION, report)),
  ]);
}

function suppressed(snapshot: Snapshot, state: FunctionState): Suppressed {
  const findings = RULES.filter(({ id }) => snapshot.severities[id] !== 'off').flatMap((rule) =>
    [...rule.check({ snapshot, state })].flatMap((report) => finish(snapshot, rule, report)),
  );
  return suppress(snapshot, findings);
}

/** The report as a finding; empty when it is switched off or ignored. */
function finish(snapshot: Snapshot, rule: Named, report: Report): Finding[] {
  const set = severityFor(snapshot, report.file, rule.id);
  if (set === 'off') return [];
  const lowered =
    report.severity !== undefined && rank(report.severity) > rank(rule.severity)
      ? report.severity
      : undefined;
  const wanted = set ?? rule.severity;
  const severity = lowered !== undefined && rank(lowered) > rank(wanted) ? lowered : wanted;
  const finding: Finding = { ...report, rule: rule.id, severity, fixes: report.fixes ?? [] };
  return isIgnored(snapshot, finding) ? [] : [finding];
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}
