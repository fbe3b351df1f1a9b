import type { NodeId } from '../nodeIds';
import type { Evaluation } from './evaluation';
import type { Outcome } from './flowValue';

/** A call of a method, for one of the things that its receiver may be. */
export interface MethodCall {
  readonly e: Evaluation;
  readonly node: NodeId;
  readonly name: string;
  readonly receiver: Outcome;
  readonly args: readonly NodeId[];
  /** The indexes of arguments that are spread. */
  readonly spreads: readonly number[];
}
