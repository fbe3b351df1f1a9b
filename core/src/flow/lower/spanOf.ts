import type TS from 'typescript';
import type { Span } from '../../text/span';
import type { GraphBuilder } from './graphBuilder';

/** The span of a syntax node without the blanks and comments before it. */
export function spanOf(b: GraphBuilder, node: TS.Node): Span {
  return { start: Math.min(node.getStart(b.source), node.end), end: node.end };
}
