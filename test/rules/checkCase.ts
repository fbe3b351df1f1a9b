import ts from 'typescript';
import type { Finding } from '../../core/src/findings/finding';
import { resolveFix } from '../../core/src/fixes/resolveFix';
import type { RuleSeverities, Snapshot } from '../../core/src/project/snapshot';
import { provideTypeScript } from '../../core/src/syntax/typescript';
import { relativePath } from '../../core/src/text/path';
import { applyEdits } from '../../core/src/text/span';
import { Workspace } from '../../core/src/workspace';
import { catalog } from '../catalog/loadCatalog';
import { MemoryHost, ROOT } from '../project/memoryHost';
import { NONE, type RuleCase } from './fixtureFormat';

provideTypeScript(() => ts);

/** What a rule reported in a case: `file: marked text` for each place, and the files after its fixes. */
export interface CaseResult {
  readonly found: readonly string[];
  readonly findings: readonly Finding[];
  /** Whether the engine met a fault of its own, which it keeps apart in one function or rule. */
  readonly isFaulty: boolean;
  readonly fixed: ReadonlyMap<string, string>;
}

/** The places that a case marks, in the form of `CaseResult.found`. */
export function expectedPlaces(test: RuleCase): readonly string[] {
  return [...test.marks]
    .flatMap(([file, spans]) =>
      spans.map((span) => describe(file, span.start, span.end, test.files)),
    )
    .sort();
}

/**
 * Opens a case's files, takes the findings of one rule, and applies its fixes until none is left.
 * @param severities beside those that the case gives
 */
export function runCase(rule: string, test: RuleCase, severities: RuleSeverities = {}): CaseResult {
  const host = new MemoryHost();
  for (const [path, text] of test.files) host.files.set(path, text);
  const workspace = openWorkspace(host, { ...severities, ...test.severities } as RuleSeverities);
  const snapshot = workspace.snapshot();
  const findings = findingsOf(snapshot, rule);
  const faults = [
    ...snapshot.functions.flatMap((fn) => snapshot.faults(fn)),
    ...snapshot.workspaceFaults(),
  ];
  const found = findings
    .map(({ file, span }) => describe(file, span.start, span.end, test.files))
    .sort();
  if (test.fixed.size > 0) applyFixes(workspace, host, rule);
  return { found, findings, isFaulty: faults.length > 0, fixed: host.files };
}

/** The fixes of a case's first finding in the form of `RuleCase.fixes`. */
export function fixesOf({ findings }: CaseResult): readonly string[] {
  const fixes = findings[0]?.fixes ?? [];
  return fixes.length === 0
    ? [NONE]
    : fixes.map(({ safe, title }) => `${safe ? 'safe' : 'by hand'}: ${title.en}`);
}

/** What a case's first finding refers to, in the form of `RuleCase.related`. */
export function relatedOf({ findings }: CaseResult, { files }: RuleCase): readonly string[] {
  const related = findings[0]?.related ?? [];
  return related.length === 0
    ? [NONE]
    : related.map(({ place: { file, span } }) => {
        const text = files.get(file)?.slice(span.start, span.end) ?? '(no such file)';
        return `${relativePath(ROOT, file)}: ${text.replace(/\s+/g, ' ')}`;
      });
}

/** A workspace over a host with the real catalogue. */
export function openWorkspace(host: MemoryHost, severities: RuleSeverities = {}): Workspace {
  return new Workspace({ host, roots: [ROOT], catalog, severities });
}

/** All findings of one rule. */
export function findingsOf(snapshot: Snapshot, rule: string): readonly Finding[] {
  return allFindings(snapshot).filter((finding) => finding.rule === rule);
}

/** All findings of a workspace. */
export function allFindings(snapshot: Snapshot): readonly Finding[] {
  const found = snapshot.functions.flatMap((fn) => snapshot.findings(fn));
  return [...found, ...snapshot.workspaceFindings()];
}

const MOST_FIXES = 20;

function applyFixes(workspace: Workspace, host: MemoryHost, rule: string): void {
  for (let round = 0; round < MOST_FIXES; round += 1) {
    const snapshot = workspace.snapshot();
    const finding = findingsOf(snapshot, rule).find(({ fixes }) => fixes.length > 0);
    const fix = finding?.fixes[0];
    if (fix === undefined) return;
    const resolved = resolveFix(snapshot, fix);
    if (!resolved.ok) throw new Error(`refused: ${resolved.reason.en}`);
    for (const { file, edits } of resolved.edits) {
      host.files.set(file, applyEdits(host.files.get(file) ?? '', edits));
    }
    workspace.changed(resolved.edits.map(({ file }) => file));
  }
  throw new Error('the fixes never come to an end');
}

function describe(
  file: string,
  start: number,
  end: number,
  files: ReadonlyMap<string, string>,
): string {
  const text = files.get(file)?.slice(start, end) ?? '(no such file)';
  return `${file}:${start}: ${text}`;
}
