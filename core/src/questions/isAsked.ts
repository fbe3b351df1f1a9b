import type { NodeId } from '../flow/nodeIds';
import type { SolvedFunction } from '../flow/solvedFunction';

/** Whether a value decides what the code does: a condition, something compared, or with a stand-in for its absence. */
export function isAsked(fn: SolvedFunction, node: NodeId): boolean {
  const { program } = fn.solved;
  return fn.consumersOf(node).some(({ by, how }) => {
    if (how === 'tested' || how === 'guarded') return true;
    const flow = how === 'operand' ? program.at(by) : undefined;
    return flow?.kind === 'operation' && /^(?:!x|typeofx|[=!]==?|[<>]=?)$/.test(flow.operator);
  });
}
