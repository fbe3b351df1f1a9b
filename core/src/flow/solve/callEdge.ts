import type { NodeId } from '../nodeIds';

/** One way in which a function is called. All numbers are the program's. */
export interface CallEdge {
  /** The call; what it is written in decides which parameters its arguments may name. */
  readonly call: NodeId;
  /** The expression that gave the function; -1 where a built-in calls it back. */
  readonly callee: NodeId;
  readonly args: readonly NodeId[];
  readonly spreads: readonly number[];
}
