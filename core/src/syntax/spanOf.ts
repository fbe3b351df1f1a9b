import type TS from 'typescript';
import type { Span } from '../text/span';

/** The span of a node without the blanks and comments before it; `within` knows the node's file. */
export function spanOf(within: { readonly source: TS.SourceFile }, node: TS.Node): Span {
  return { start: Math.min(node.getStart(within.source), node.end), end: node.end };
}
