import type { NodeId } from '../nodeIds';
import type { Evaluation } from './evaluation';
import { type Env, isKnown, type Outcome, plainOf } from './flowValue';

/** `a || b` and `a ?? b`: a source counts where those before it are false, or missing, or not known. */
export function evaluateFirstGiven(
  e: Evaluation,
  node: NodeId,
  sources: readonly NodeId[],
  isOr: boolean,
  env: Env,
): Outcome[] {
  const owner = e.solved.program.ownerOf(node);
  const chosen = env.choiceAt(node);
  const results: Outcome[] = [];
  let pending = new Set([env]);
  sources.forEach((source, index) => {
    const next = new Set<Env>();
    for (const within of pending) {
      const outcomes = e.evaluate(source, within);
      if (outcomes.length === 0) next.add(within);
      for (const outcome of outcomes) {
        const { value } = outcome;
        const known = plainOf(value);
        const isEmpty = known !== undefined && (isOr ? !known.plain : known.plain == null);
        const mayBeEmpty = !isKnown(value);
        const counts = !isEmpty || index === sources.length - 1;
        if (counts && chosen === undefined) {
          results.push({ ...outcome, env: outcome.env.choose(node, owner, index) });
        } else if (counts && chosen === index) results.push(outcome);
        if (isEmpty || mayBeEmpty) next.add(outcome.env);
      }
    }
    pending = next;
  });
  return results;
}
