import { isMissing } from '../flow/evaluate/flowValue';
import { provenPath } from '../flow/evaluate/provenPath';
import type { FunctionQuestion } from '../flow/functionQuestion';
import type { NodeId } from '../flow/nodeIds';
import { OPENAPI, OPENAPI_PATH } from '../flow/solve/tokens';
import type { SolvedFunction } from '../flow/solvedFunction';
import type { Place } from '../text/span';

/** An openapi object that a promise is resolved with, and its path below `openapi`. */
export interface UncalledPath extends Place {
  readonly path: string;
}

/** The openapi objects that are awaited, or returned from an async function, without a call. */
export const uncalledPaths: FunctionQuestion<readonly UncalledPath[]> = {
  signs: /openapi|\\[ux]/,
  none: [],
  answer: (fn) =>
    [...settledNodes(fn)].flatMap((node) => {
      const outcomes = fn.outcomes(node) ?? [];
      // Where it may be something else too, a loop may have gone further down than is known.
      const isOpenapi = outcomes.every(({ value }) => value.kind === 'openapi' || isMissing(value));
      const path = isOpenapi ? provenPath(outcomes) : undefined;
      return path === undefined ? [] : [{ ...fn.solved.program.placeOf(node), path }];
    }),
};

/** Longer chains of names are not followed. */
const MAX_HOPS = 6;

/** What promises are resolved with and may be an openapi object, in the order of the text. */
function settledNodes({ solved: { program, pointsTo } }: SolvedFunction): readonly NodeId[] {
  const found = new Set<NodeId>();
  program.ofKind('join', (node, id) => {
    const settles =
      node.role === 'awaited' ||
      (node.role === 'returns' && isAsync(program.at(program.ownerOf(id))));
    if (!settles) return;
    for (const source of program.refs(id, node.sources)) {
      const tokens = pointsTo.of(source);
      const written = program.at(source);
      const isHalfTyped = written.kind === 'member' && written.name === '';
      if (isHalfTyped || isFromAsync(source) || isFromAwait(source)) continue;
      if (tokens.has(OPENAPI) || tokens.has(OPENAPI_PATH)) found.add(source);
    }
  });
  return [...found].sort((a, b) => a - b);

  /** What an async function returns is told there. */
  function isFromAsync(source: NodeId): boolean {
    const call = program.at(source);
    if (call.kind !== 'call' || call.callee < 0) return false;
    const called = [...pointsTo.of(program.ref(source, call.callee))].map((token) =>
      program.functionOf(token),
    );
    return (
      called.length > 0 && called.every((one) => one !== undefined && isAsync(program.at(one)))
    );
  }

  /** What was awaited before is told there. */
  function isFromAwait(source: NodeId): boolean {
    for (let node = source, hops = 0; hops < MAX_HOPS; hops += 1) {
      const flow = program.at(node);
      if (flow.kind !== 'join' || flow.sources.length !== 1) return false;
      if (flow.role === 'awaited') return true;
      node = program.ref(node, flow.sources[0]!);
    }
    return false;
  }

  function isAsync(owner: ReturnType<typeof program.at>): boolean {
    return owner.kind === 'function' && owner.async;
  }
}
