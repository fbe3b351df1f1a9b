import type { FunctionQuestion } from '../flow/functionQuestion';
import type { NodeId } from '../flow/nodeIds';
import { operationOf, type Plain } from '../flow/operations';
import type { SolvedFunction } from '../flow/solvedFunction';
import type { Place } from '../text/span';
import { endsOf, follow, type Reached } from './following';
import { isOnlyReply } from './onlyReply';

/** A comparison of a result's `errCode`, which is always 0, or of its `errcode`, which is always undefined. */
export interface ErrCodeCheck extends Place {
  readonly name: string;
  /** What the comparison gives, always. */
  readonly holds: boolean;
}

/** What the code does with what a cloud call gives. */
export interface CallResult {
  /** Whether it gets to where nobody sees what is done with it. */
  readonly escapes: boolean;
  /** Dotted paths that are read of it, such as `result.suggest`. */
  readonly reads: readonly string[];
  readonly checks: readonly ErrCodeCheck[];
}

/** What becomes of the results of cloud calls, by the calls' numbers. */
export const results: FunctionQuestion<ReadonlyMap<number, CallResult>> = {
  signs: /openapi|\\[ux]/,
  none: new Map(),
  answer: (fn) =>
    new Map(
      fn.flow.uses.flatMap(({ call }) =>
        call === undefined ? [] : [[call.node, resultOf(fn, call.node)] as const],
      ),
    ),
};

function resultOf(fn: SolvedFunction, call: NodeId): CallResult {
  const { reached, complete } = follow(fn, [{ node: call, path: [], pending: true }]);
  const reads = new Set<string>();
  const checks: ErrCodeCheck[] = [];
  let escapes = !complete;
  for (const place of reached) {
    if (place.path.length > 0) reads.add(place.path.join('.'));
    else if ([...endsOf(fn, place)].some(({ how }) => !isTest(how))) escapes = true;
    const [name = ''] = place.path;
    if (place.path.length === 1 && /^errcode$/i.test(name))
      for (const check of checksAt(fn, place, call)) checks.push(check);
  }
  return { escapes, reads: [...reads], checks };
}

function isTest(how: string): boolean {
  return how === 'tested' || how === 'guarded' || how === 'operand';
}

/** The comparisons of an `errCode` of this call and no other. */
function* checksAt(
  fn: SolvedFunction,
  { node, path }: Reached,
  call: NodeId,
): Iterable<ErrCodeCheck> {
  const { program } = fn.solved;
  const [name = ''] = path;
  const given = name === 'errCode' ? 0 : undefined;
  for (const { by, how } of fn.consumersOf(node)) {
    const holds =
      how === 'tested'
        ? Boolean(given)
        : how === 'operand'
          ? compared(fn, by, node, given)
          : undefined;
    if (holds === undefined || !isOnly(fn, node, call, name)) continue;
    yield { ...program.placeOf(by < 0 ? node : by), name, holds };
  }
}

/** What a comparison gives where one side is `given`; undefined where the other one is not known. */
function compared(fn: SolvedFunction, by: NodeId, node: NodeId, given: Plain): boolean | undefined {
  const { program } = fn.solved;
  const flow = program.at(by);
  if (flow.kind !== 'operation' || !/^(?:!x|[=!]==?|[<>]=?)$/.test(flow.operator)) return undefined;
  const operands: Plain[] = [];
  for (const operand of program.refs(by, flow.operands)) {
    const value = operand === node ? { plain: given } : numberAt(fn, operand);
    if (value === undefined) return undefined;
    operands.push(value.plain);
  }
  return Boolean(operationOf(flow.operator)?.run?.(...operands));
}

function numberAt(fn: SolvedFunction, node: NodeId): { readonly plain: number } | undefined {
  const [only, second] = fn.outcomes(node) ?? [];
  if (only?.value.kind !== 'constant' || second !== undefined) return undefined;
  return typeof only.value.value === 'number' ? { plain: only.value.value } : undefined;
}

function isOnly(fn: SolvedFunction, node: NodeId, call: NodeId, name: string): boolean {
  return isOnlyReply(fn, node, (reply) => reply.call === call && reply.path.join('.') === name);
}
