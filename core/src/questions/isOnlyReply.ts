import type { Reply } from '../flow/evaluate/flowValue';
import type { NodeId } from '../flow/nodeIds';
import type { SolvedFunction } from '../flow/solvedFunction';

/** Whether an expression is certain to be one part of what a call of the sdk gives. */
export function isOnlyReply(
  fn: SolvedFunction,
  node: NodeId,
  isMeant: (reply: Reply) => boolean,
): boolean {
  const outcomes = fn.outcomes(node) ?? [];
  return (
    outcomes.length > 0 &&
    outcomes.every(
      ({ value }) => value.kind === 'unknown' && value.reply !== undefined && isMeant(value.reply),
    )
  );
}
