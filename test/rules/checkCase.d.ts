import type { RuleSeverities, Snapshot } from '../../core/src/project/snapshot';
import type { Finding } from '../../core/src/rules/finding';
import { Workspace } from '../../core/src/workspace';
import { MemoryHost } from '../project/memoryHost';
import type { RuleCase } from './fixtureFormat';
/** What a rule reported in a case: `file: marked text` for each place, and the files after its fixes. */
export interface CaseResult {
  readonly found: readonly string[];
  readonly findings: readonly Finding[];
  readonly fixed: ReadonlyMap<string, string>;
}
/** The places that a case marks, in the form of `CaseResult.found`. */
export declare function expectedPlaces(test: RuleCase): readonly string[];
/** Opens a case's files, takes the findings of one rule, and applies its fixes until none is left. */
export declare function runCase(rule: string, test: RuleCase): CaseResult;
/** A workspace over a host with the real catalogue. */
export declare function openWorkspace(host: MemoryHost, severities?: RuleSeverities): Workspace;
/** All findings of one rule. */
export declare function findingsOf(snapshot: Snapshot, rule: string): readonly Finding[];
/** All findings of a workspace. */
export declare function allFindings(snapshot: Snapshot): readonly Finding[];
