import { keptFor } from '../collections/keptFor';
import type { ConfigFile } from '../config/configFile';
import type { CloudFunction } from '../files/cloudFunction';
import { type Fault, faultOf } from '../findings/fault';
import type { Finding, Report } from '../findings/finding';
import { inOrder } from '../findings/inOrder';
import { RULE_TABLE, type RuleId } from '../findings/ruleTable';
import { SEVERITIES, type Severity } from '../findings/severity';
import type { Checked } from '../project/checker';
import type { FunctionState } from '../project/functionState';
import type { Snapshot } from '../project/snapshot';
import { isIgnored, severityFor } from '../suppression/cloudcallFiles';
import type { Suppression } from '../suppression/readSuppressions';
import { type Suppressed, suppress, suppressionsOf, unusedReport } from '../suppression/suppress';
import type { RuleContext } from './_shared/rule';
import { RULES, WORKSPACE_RULES } from './registry';

/** The hint about comments that suppress nothing; it needs all other findings. */
const UNUSED_SUPPRESSION: RuleId = 'unused-suppression';

/**
 * The findings of one function, sorted by file and offset. A severity that the host's user has set
 * (`Snapshot.severities`) is stronger than any cloudcall.json, the nearest cloudcall.json that
 * names the rule is stronger than the default. A report that a rule itself has lowered stays as
 * low, whatever the user set. Comments and the `ignore` lists of cloudcall.json drop findings.
 */
export function checkFunction(snapshot: Snapshot, state: FunctionState): Checked {
  const watch = new Watch();
  const { kept, used } = suppressed(snapshot, state, watch);
  const files = new Set([...state.fn.sources, ...state.flow.files]);
  const usedBy = keptFor(
    (fn: CloudFunction) => suppressed(snapshot, snapshot.state(fn), new Watch()).used,
  );
  const hints = unusedHints(snapshot, watch, [...files], (one, file) => {
    if (used.has(one)) return false;
    const [first, ...others] = snapshot.functionsReaching(file);
    if (first !== undefined && first.directory !== state.fn.directory) return false;
    return !others.some((fn) => usedBy(fn).has(one));
  });
  return { findings: inOrder([...kept, ...hints]), faults: watch.faults };
}

/** The findings that belong to no function, finished as those of a function are. */
export function checkWorkspace(snapshot: Snapshot): Checked {
  const watch = new Watch();
  const findings = switchedOn(snapshot, WORKSPACE_RULES).flatMap((rule) =>
    watch.run(rule.id, () =>
      [...rule.checkWorkspace(snapshot)].flatMap((report) => finish(snapshot, rule.id, report)),
    ),
  );
  const { kept, used } = suppress(snapshot, findings);
  const hints = unusedHints(snapshot, watch, snapshot.miniprogramSources, (one) => !used.has(one));
  return { findings: inOrder([...kept, ...hints]), faults: watch.faults };
}

/** Hints about those comments in some files that suppress nothing. */
function unusedHints(
  snapshot: Snapshot,
  watch: Watch,
  files: readonly string[],
  isUnused: (one: Suppression, file: string) => boolean,
): Finding[] {
  return watch.run(UNUSED_SUPPRESSION, () =>
    files.flatMap((file) =>
      suppressionsOf(snapshot, file)
        .filter((one) => isUnused(one, file))
        .flatMap((one) => unusedReport(snapshot, file, one) ?? [])
        .flatMap((report) => finish(snapshot, UNUSED_SUPPRESSION, report)),
    ),
  );
}

/** Runs one rule after the other and keeps what went wrong in one of them away from the rest. */
class Watch {
  readonly faults: Fault[] = [];

  run(rule: RuleId, check: () => Finding[]): Finding[] {
    try {
      return check();
    } catch (error) {
      this.faults.push(faultOf(rule, error));
      return [];
    }
  }
}

function suppressed(snapshot: Snapshot, state: FunctionState, watch: Watch): Suppressed {
  const context: RuleContext = {
    snapshot,
    state,
    ask: (question) => snapshot.ask(state.fn, question),
  };
  const findings = switchedOn(snapshot, RULES).flatMap((rule) =>
    watch.run(rule.id, () =>
      [...rule.check(context)].flatMap((report) => finish(snapshot, rule.id, report)),
    ),
  );
  const { kept, used } = suppress(snapshot, findings);
  return { kept: withoutSettled(state.config, findings, kept), used };
}

/** The rules that no user has switched off everywhere: those are not even run. */
function switchedOn<T extends { readonly id: RuleId }>(
  { severities }: Snapshot,
  rules: readonly T[],
): readonly T[] {
  return rules.filter(({ id }) => severities[id] !== 'off');
}

/**
 * Drops what is said of an entry in config.json where the same is said of calls and comments suppress
 * all of that: the author has settled it, and JSON has no comments.
 */
function withoutSettled(
  { path }: ConfigFile,
  all: readonly Finding[],
  kept: readonly Finding[],
): readonly Finding[] {
  const cause = ({ rule, interface: name }: Finding): string => `${rule} ${name}`;
  const inCode = (findings: readonly Finding[]): ReadonlySet<string> =>
    new Set(findings.filter(({ file }) => file !== path).map(cause));
  const [said, left] = [inCode(all), inCode(kept)];
  return kept.filter((one) => {
    const isSettled = said.has(cause(one)) && !left.has(cause(one));
    return one.file !== path || one.interface === undefined || !isSettled;
  });
}

/** The report as a finding; empty when it is switched off or ignored. */
function finish(snapshot: Snapshot, rule: RuleId, report: Report): Finding[] {
  const { severity: own } = RULE_TABLE[rule];
  const set = severityFor(snapshot, report.file, rule);
  if (set === 'off') return [];
  const lowered =
    report.severity !== undefined && rank(report.severity) > rank(own)
      ? report.severity
      : undefined;
  const wanted = set ?? own;
  const severity = lowered !== undefined && rank(lowered) > rank(wanted) ? lowered : wanted;
  const finding: Finding = { ...report, rule, severity, fixes: report.fixes ?? [] };
  return isIgnored(snapshot, finding) ? [] : [finding];
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}
