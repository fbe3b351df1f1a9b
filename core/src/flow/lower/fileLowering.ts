import type TS from 'typescript';
import type { LocalId } from '../nodeIds';
import type { GraphBuilder } from './graphBuilder';
import { lowerExpression } from './lowerExpression';
import type { Lowering } from './lowering';
import { lowerBody, lowerStatement } from './statements';

/** Puts the pieces together: the lowering of one file. */
export class FileLowering implements Lowering {
  /** Expressions that have been lowered: conditions are looked at from several sides. */
  readonly #lowered = new Map<TS.Expression, LocalId>();

  readonly #b: GraphBuilder;

  constructor(b: GraphBuilder) {
    this.#b = b;
  }

  expression(node: TS.Expression): LocalId {
    const known = this.#lowered.get(node);
    if (known !== undefined) return known;
    const lowered = lowerExpression(this.#b, node);
    this.#lowered.set(node, lowered);
    return lowered;
  }

  expressions(nodes: readonly TS.Expression[]): LocalId[] {
    return nodes.map((node) => this.expression(node));
  }

  statement(node: TS.Statement): void {
    lowerStatement(this.#b, node);
  }

  body(statements: readonly TS.Statement[]): void {
    lowerBody(this.#b, statements);
  }
}
