import type { NodeId } from '../nodeIds';
import type { CallLinks } from '../solve/callLinks';
import type { Heap } from '../solve/heap';
import type { ModuleLinks } from '../solve/moduleLinks';
import type { PointsTo } from '../solve/pointsTo';
import type { Program } from '../solve/program';
import type { Token } from '../solve/tokens';
import type { Env, FlowValue, Outcome, Trail } from './flowValue';

/** Everything that a solved program knows. */
export interface Solved {
  readonly program: Program;
  readonly pointsTo: PointsTo;
  readonly heap: Heap;
  readonly calls: CallLinks;
  readonly modules: ModuleLinks;
}

/** A question that is being answered: what the pieces that evaluate one sort of node need of the rest. */
export interface Evaluation {
  readonly solved: Solved;
  /** Whether outcomes are missing: the question has taken too much work. */
  readonly hitBound: boolean;
  /** What a node may be under some circumstances; nothing more once the work is spent. */
  evaluate(node: NodeId, env: Env): Outcome[];
  /** What something is read of: where that comes back to itself, it is another one each time. */
  holder(node: NodeId, env: Env): Outcome[];
  /** A value with the circumstances under which it is there. */
  outcome(value: FlowValue, env: Env, trail?: Trail): Outcome;
  /** What `run` finds; where that is too much work the value of `instead` alone, and the question goes on. */
  orElse(run: () => Outcome[], instead: () => FlowValue, env: Env): Outcome[];
  /** Whether combinations have become too many to go on, or the steps are spent: then some are missing. */
  isTooMany(combinations: number): boolean;
  /** The functions around a node. */
  enclosing(node: NodeId): Set<NodeId>;
  /** Runs something that builds texts or numbers from parts: what comes back to itself there is not known. */
  building<T>(run: () => T): T;
  /** What an unknown source puts into a parameter. */
  openValue(token: Token): FlowValue;
  /** Whether a function of the program may be at a node: what is called there is then no built-in. */
  mayBeFunction(node: NodeId): boolean;
}
