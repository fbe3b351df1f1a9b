import { keptForEach } from '../../collections/keptFor';
import type { NodeId } from '../nodeIds';
import type { Solved } from './evaluation';

/** Of a function with more callers, near and far, it is not worth telling. */
const MAX_CALLERS = 200;

/**
 * Whether a function may be called while it runs, by itself or by what it calls; true where that is too
 * much work. What holds in one of its activations may then not hold in the next.
 */
export const isRecursive = keptForEach(({ program, calls }: Solved, func: NodeId): boolean => {
  const waiting = [func];
  const seen = new Set<NodeId>();
  for (const called of waiting) {
    for (const { call } of calls.callers.get(called) ?? []) {
      for (let caller = program.ownerOf(call); caller >= 0; caller = program.ownerOf(caller)) {
        if (caller === func || seen.size > MAX_CALLERS) return true;
        if (seen.has(caller)) continue;
        seen.add(caller);
        waiting.push(caller);
      }
    }
  }
  return false;
});
