import type { NodeId } from '../flow/nodeIds';
import type { SolvedFunction } from '../flow/solvedFunction';
import { isLeft, isLogging } from './following';

/** A value that is handed on more often counts as going on. */
const MOST_STEPS = 200;

/** Whether a list, an object or a text gets anywhere but into the log: out of the function, into storage, to who looks into it. */
export function goesOn(fn: SolvedFunction, start: NodeId, seen = new Set<NodeId>()): boolean {
  if (seen.has(start)) return false;
  if (seen.size >= MOST_STEPS) return true;
  seen.add(start);
  const { program, calls } = fn.solved;
  return fn.consumersOf(start).some(({ by, how }) => {
    switch (how) {
      case 'dropped':
      case 'tested':
      case 'guarded':
      case 'voided':
        return false;
      case 'argument':
        return !isLogging(fn, by);
      case 'passed': {
        const flow = program.at(by);
        if (flow.kind !== 'join' || flow.role !== 'returns') return goesOn(fn, by, seen);
        const owner = program.ownerOf(by);
        if (isLeft(fn, owner)) return true;
        return (calls.callers.get(owner) ?? []).some(({ call }) => goesOn(fn, call, seen));
      }
      case 'part':
      case 'item':
      case 'property':
        return goesOn(fn, by, seen);
      case 'operand':
        return isText(fn, by) && goesOn(fn, by, seen);
      default:
        return true;
    }
  });
}

/** Whether an operation makes a text of the whole of a value. */
export function isText(fn: SolvedFunction, operation: NodeId): boolean {
  const flow = fn.solved.program.at(operation);
  return flow.kind === 'operation' && /^(?:JSON\.stringify|String)$/.test(flow.operator);
}
