import type { NodeId } from '../nodeIds';
import type { Program } from './program';

/** Longer chains of names are not followed; names that stand for each other end here too. */
const MAX_HOPS = 6;

/** What variables that hold nothing else stand for: the node behind them; any other node is itself. */
export function soleSource(program: Program, start: NodeId): NodeId {
  let node = start;
  for (let hops = 0; hops < MAX_HOPS; hops += 1) {
    const flow = program.at(node);
    if (flow.kind !== 'join' || flow.sources.length !== 1) return node;
    node = program.ref(node, flow.sources[0]!);
  }
  return node;
}
