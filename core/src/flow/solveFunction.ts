import type { CloudFunction } from '../project/cloudFunction';
import type { FlowFiles } from './flowFiles';
import type { FunctionFlow } from './functionFlow';

/** Solves the union of a function's file graphs. Bounded work; hitting a bound makes the result incomplete. */
export function solveFunction(_fn: CloudFunction, _files: FlowFiles): FunctionFlow {
  return { uses: [], unresolved: [], files: [], importsSdk: false, references: [] };
}
