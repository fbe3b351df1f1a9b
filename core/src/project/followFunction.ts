import type { CloudFunction } from '../files/cloudFunction';
import { type Fault, faultOf } from '../findings/fault';
import type { FunctionFlow } from '../flow/functionFlow';
import type { FunctionSolution } from '../flow/solveFunction';

/** What is known of a function's code, and what went wrong on the way. */
export interface FollowedFunction {
  readonly solution: FunctionSolution;
  readonly faults: readonly Fault[];
}

/** Solves a function; one that cannot be solved is incomplete and leaves the others alone. */
export function followFunction(fn: CloudFunction, solve: () => FunctionSolution): FollowedFunction {
  try {
    return { solution: solve(), faults: [] };
  } catch (error) {
    const file = fn.entry ?? fn.sources[0] ?? fn.configPath;
    const place = { file, span: { start: 0, end: 0 } };
    const flow: FunctionFlow = {
      uses: [],
      unresolved: [{ ...place, reason: 'too-complex', atCall: false }],
      files: fn.sources,
      importsSdk: false,
    };
    const solution = { flow, solved: undefined, solve: undefined };
    return { solution, faults: [faultOf('engine', error)] };
  }
}
