import type { CallNode, Exit, FileGraph } from '../flow/fileGraph';
import type { FunctionQuestion } from '../flow/functionQuestion';
import type { LocalId, NodeId } from '../flow/nodeIds';
import type { SolvedFunction } from '../flow/solvedFunction';
import { mainsOf } from './handlers';

/** Functions that call each other more deeply than this are not followed. */
const MAX_DEPTH = 4;

/**
 * The cloud calls, by their number, that every run of the exported `main` comes to, whatever its event
 * says, unless something that it needs is missing.
 */
export const steadyCalls: FunctionQuestion<ReadonlySet<number>> = {
  none: new Set(),
  answer: (fn) => {
    const mains = mainsOf(fn);
    return new Set(fn.cloudCalls.filter((call) => isSteady(fn, mains, call, 0)));
  },
};

function isSteady(
  fn: SolvedFunction,
  mains: ReadonlySet<NodeId>,
  call: NodeId,
  depth: number,
): boolean {
  const { program, calls } = fn.solved;
  const node = program.at(call) as CallNode;
  const file = program.fileOf(call);
  if (file === undefined || node.branch >= 0 || node.owner < 0) return false;
  const before = file.graph.exits.filter(
    ({ owner, end }) => owner === node.owner && end <= node.span.start,
  );
  if (!before.every((exit) => isForMissing(file.graph, exit))) return false;
  const owner = program.ownerOf(call);
  if (mains.has(owner)) return true;
  const [edge, other] = calls.callers.get(owner) ?? [];
  if (edge === undefined || other !== undefined || edge.callee < 0) return false;
  return depth < MAX_DEPTH && isSteady(fn, mains, edge.call, depth + 1);
}

/** Whether a function ends there only where something is missing: `if (!a || !b) return`. */
function isForMissing({ branches, nodes }: FileGraph, { how, branch }: Exit): boolean {
  if (how === 'throw') return true;
  const { tests, holds, parent } = branches[branch] ?? { tests: [], holds: false, parent: -1 };
  if (parent >= 0 || tests.length === 0) return false;
  const isNegated = (id: LocalId): boolean => {
    const test = nodes[id]!;
    if (test.kind === 'join' && test.role === 'or') return test.sources.every(isNegated);
    return test.kind === 'operation' && test.operator === '!x';
  };
  return !holds || tests.every(isNegated);
}
