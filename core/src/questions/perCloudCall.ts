import type { FunctionQuestion } from '../flow/functionQuestion';
import type { NodeId } from '../flow/nodeIds';
import type { SolvedFunction } from '../flow/solvedFunction';

/**
 * A question about each cloud call of a function: the answers by the calls' numbers, in the order of
 * the text; calls that `of` has none for are left out.
 */
export function perCloudCall<T>(
  of: (fn: SolvedFunction) => (call: NodeId) => T | undefined,
): FunctionQuestion<ReadonlyMap<number, T>> {
  return {
    signs: /openapi|\\[ux]/,
    none: new Map(),
    answer: (fn) => {
      const answerFor = of(fn);
      const answers = new Map<number, T>();
      for (const { call } of fn.flow.uses) {
        if (call === undefined) continue;
        const answer = answerFor(call.node);
        if (answer !== undefined) answers.set(call.node, answer);
      }
      return answers;
    },
  };
}
