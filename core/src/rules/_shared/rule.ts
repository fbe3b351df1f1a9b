import type { Report, Severity } from '../../findings/finding';
import type { RuleId } from '../../findings/ruleIds';
import type { FunctionQuestion } from '../../flow/functionQuestion';
import type { FunctionState } from '../../project/functionState';
import type { Snapshot } from '../../project/snapshot';

/** What a rule may look at: facts, never syntax trees. */
export interface RuleContext {
  readonly state: FunctionState;
  readonly snapshot: Snapshot;
  /** Asks about the function's code. */
  readonly ask: <T>(question: FunctionQuestion<T>) => T;
}

/** Whether a rule's reports can carry fixes: some safe ones, only such as a user must choose, none. */
export type FixKind = 'safe' | 'manual' | 'none';

/** One rule of the rule table. Each lives in its own file and is listed in `registry.ts`. */
export interface Rule {
  readonly id: RuleId;
  /** Default severity, and the highest that a report may carry. */
  readonly severity: Severity;
  readonly fix: FixKind;
  /** Reports what is wrong in one function; nothing where its facts are incomplete. */
  check(context: RuleContext): Iterable<Report>;
}

/** A rule about what belongs to no function: the mini program's own code, its project files. */
export interface WorkspaceRule {
  readonly id: RuleId;
  /** Default severity, and the highest that a report may carry. */
  readonly severity: Severity;
  readonly fix: FixKind;
  /** Reports what is wrong in the workspace outside its functions. */
  checkWorkspace(snapshot: Snapshot): Iterable<Report>;
}
