import type { Fault } from '../findings/fault';
import type { Finding } from '../findings/finding';
import type { FunctionState } from './functionState';
import type { Snapshot } from './snapshot';

/**
 * What finds the mistakes. Snapshots are given it when a workspace is put together: it asks them,
 * and they keep its answers.
 */
export interface Checker {
  /** The findings of one function. */
  checkFunction(snapshot: Snapshot, state: FunctionState): Checked;
  /** The findings that belong to no function. */
  checkWorkspace(snapshot: Snapshot): Checked;
}

/** What was found, and which rules failed; a rule that fails takes no other along. */
export interface Checked {
  /** Sorted by file and offset. */
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
}
