import type { Finding } from '../findings/finding';
import type { FunctionState } from './functionState';
import type { Snapshot } from './snapshot';

/**
 * What finds the mistakes. Snapshots are given it when a workspace is put together: it asks them,
 * and they keep its answers.
 */
export interface Checker {
  /** The findings of one function, sorted by file and offset. */
  checkFunction(snapshot: Snapshot, state: FunctionState): readonly Finding[];
  /** The findings that belong to no function, sorted likewise. */
  checkWorkspace(snapshot: Snapshot): readonly Finding[];
}
