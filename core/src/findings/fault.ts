import type { RuleId } from './ruleTable';

/** A mistake of ours that came to light while something was checked. Everything else is checked all the same. */
export interface Fault {
  /** The rule that failed; `engine` when the function's code could not be followed at all. */
  readonly what: RuleId | 'engine';
  readonly message: string;
  /** Where it happened, for a bug report; the message alone when nothing more is known. */
  readonly trace: string;
}

/** What was thrown, as a fault. */
export function faultOf(what: Fault['what'], error: unknown): Fault {
  if (!(error instanceof Error)) return { what, message: String(error), trace: String(error) };
  return { what, message: error.message, trace: error.stack ?? error.message };
}
