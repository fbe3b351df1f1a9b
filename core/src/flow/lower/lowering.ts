import type TS from 'typescript';
import type { LocalId } from '../nodeIds';

/** The way back from a piece of syntax to what it is made of: pieces lower their parts through this. */
export interface Lowering {
  /** Lowers an expression, once, to the node that holds its value. */
  expression(node: TS.Expression): LocalId;
  /** Lowers expressions, in their order. */
  expressions(nodes: readonly TS.Expression[]): LocalId[];
  /** Lowers one statement. */
  statement(node: TS.Statement): void;
  /** Lowers the statements of a function, block or file, in a scope that the caller has opened. */
  body(statements: readonly TS.Statement[]): void;
}
