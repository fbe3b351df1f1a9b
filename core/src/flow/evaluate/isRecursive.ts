import type { NodeId } from '../nodeIds';
import type { Evaluation, Solved } from './evaluation';

/** Of a function with more callers, near and far, it is not worth telling. */
const MAX_CALLERS = 200;

const known = new WeakMap<Solved, Map<NodeId, boolean>>();

/**
 * Whether a function may be called while it runs, by itself or by what it calls; true where that is too
 * much work. What holds in one of its activations may then not hold in the next.
 */
export function isRecursive(e: Pick<Evaluation, 'solved' | 'enclosing'>, func: NodeId): boolean {
  let answers = known.get(e.solved);
  if (answers === undefined) {
    answers = new Map();
    known.set(e.solved, answers);
  }
  let answer = answers.get(func);
  if (answer === undefined) {
    answer = isAmongCallers(e, func);
    answers.set(func, answer);
  }
  return answer;
}

function isAmongCallers(e: Pick<Evaluation, 'solved' | 'enclosing'>, func: NodeId): boolean {
  const { callers } = e.solved.calls;
  const waiting = [func];
  const seen = new Set<NodeId>();
  for (const called of waiting) {
    for (const { call } of callers.get(called) ?? []) {
      for (const caller of e.enclosing(call)) {
        if (caller === func || seen.size > MAX_CALLERS) return true;
        if (seen.has(caller)) continue;
        seen.add(caller);
        waiting.push(caller);
      }
    }
  }
  return false;
}
