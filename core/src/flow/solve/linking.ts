import type { FunctionNode } from '../fileGraph';
import type { NodeId } from '../nodeIds';
import type { CallEdge } from './callEdge';
import type { PointsTo } from './pointsTo';
import type { Program } from './program';
import type { Token } from './tokens';

/** What setting up a call needs of the constraints around it. */
export interface Linking {
  readonly program: Program;
  readonly pointsTo: PointsTo;
  readonly calls: FunctionLinks;
  /** Makes a node up and sets it up; its references are program numbers. */
  make(node: Parameters<Program['addNode']>[0], like: NodeId): NodeId;
  /** Lets `value` flow into a property; with neither name nor key into every one. */
  store(object: NodeId, name: string | undefined, value: NodeId, key?: NodeId): void;
}

/** What setting up a call of a built-in needs of the functions that it calls back. */
export interface FunctionLinks {
  /** The function behind a token made by `bind`; undefined for other tokens. */
  boundBy(token: Token): BoundFunction | undefined;
  /** Lets a call's arguments flow into a function's parameters and what it returns into `result`. */
  link(
    func: NodeId,
    target: FunctionNode,
    edge: CallEdge,
    result: NodeId | undefined,
    linking: Linking,
  ): void;
  /** Registers `f.bind(self, …args)`, the value of call `id`. */
  bind(id: NodeId, target: Token, args: readonly NodeId[]): void;
}

/** A function made by `bind`: its arguments come first. */
export interface BoundFunction {
  readonly target: Token;
  readonly args: readonly NodeId[];
}
