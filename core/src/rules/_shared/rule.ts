import type { Report } from '../../findings/finding';
import type { RuleId } from '../../findings/ruleTable';
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

/** What a row of the rule table checks in one function. Each lives in its own file. */
export interface Rule {
  readonly id: RuleId;
  /** Reports what is wrong in one function; nothing where its facts are incomplete. */
  check(context: RuleContext): Iterable<Report>;
}

/** A rule about what belongs to no function: the mini program's own code, its project files. */
export interface WorkspaceRule {
  readonly id: RuleId;
  /** Reports what is wrong in the workspace outside its functions. */
  checkWorkspace(snapshot: Snapshot): Iterable<Report>;
}
