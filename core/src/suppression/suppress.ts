import type { Finding, Report } from '../findings/finding';
import { RULE_IDS } from '../findings/ruleTable';
import { suppressionMessages } from '../messages/rules/suppression';
import { formatText } from '../messages/text';
import type { Snapshot } from '../project/snapshot';
import { severityFor } from './cloudcallFiles';
import { readSuppressions, type Suppression } from './readSuppressions';

/** What is left of findings, and the comments that dropped the others. */
export interface Suppressed {
  readonly kept: readonly Finding[];
  readonly used: ReadonlySet<Suppression>;
}

/** Drops the findings that comments in their files suppress. */
export function suppress(snapshot: Snapshot, findings: readonly Finding[]): Suppressed {
  const used = new Set<Suppression>();
  const kept = findings.filter((finding) => {
    const holding = suppressionsOf(snapshot, finding.file).filter((one) => holds(one, finding));
    for (const one of holding) used.add(one);
    return holding.length === 0;
  });
  return { kept, used };
}

/** A file's suppression comments; empty when there are none. */
export function suppressionsOf(snapshot: Snapshot, file: string): readonly Suppression[] {
  return snapshot.derived(file, readSuppressions) ?? [];
}

function holds({ rule, range, enabled }: Suppression, finding: Finding): boolean {
  const { start } = finding.span;
  if (start < range.start || start >= range.end) return false;
  if (rule !== undefined) return rule === finding.rule;
  return !enabled.some((again) => again.rule === finding.rule && again.from <= start);
}

/** The hint about a comment that suppresses nothing; undefined where its rule is switched off. */
export function unusedReport(
  snapshot: Snapshot,
  file: string,
  { rule, span }: Suppression,
): Report | undefined {
  if (rule === undefined) return { file, span, message: suppressionMessages.unusedAll, tags: TAGS };
  const known = RULE_IDS.find((id) => id === rule);
  if (known === undefined) {
    return { file, span, message: formatText(suppressionMessages.unknownRule, { rule }) };
  }
  if (severityFor(snapshot, file, known) === 'off') return undefined;
  return { file, span, message: formatText(suppressionMessages.unused, { rule }), tags: TAGS };
}

const TAGS = ['unnecessary'] as const;
