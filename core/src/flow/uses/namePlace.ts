import type { Span } from '../../text/span';
import type { NodeId } from '../nodeIds';
import type { PointsTo } from '../solve/pointsTo';
import type { Program } from '../solve/program';
import { CALLER_OPENAPI, CALLER_PATH, OPENAPI, OPENAPI_PATH } from '../solve/tokens';

/** The callee without a trailing `.call`, `.apply` or `.bind`. */
export function methodNode(program: Program, callee: NodeId): NodeId {
  const node = program.at(callee);
  const isApplied = node.kind === 'member' && /^(call|apply|bind)$/.test(node.name);
  return isApplied ? program.ref(callee, node.object) : callee;
}

/**
 * Where the code spells the interface that an expression names: from the first to the last segment
 * behind the openapi object, else the whole expression.
 */
export function nameSpan(program: Program, pointsTo: PointsTo, expression: NodeId): Span {
  return spelledSpan(program, expression, (node) => {
    const tokens = pointsTo.of(node);
    if (tokens.has(OPENAPI_PATH) || tokens.has(CALLER_PATH)) return 1;
    return tokens.has(OPENAPI) || tokens.has(CALLER_OPENAPI) ? 0 : undefined;
  });
}

/** The same by how deep below an openapi object a node is: 0 for the object itself, undefined for neither. */
export function spelledSpan(
  program: Program,
  expression: NodeId,
  depthOf: (node: NodeId) => number | undefined,
): Span {
  const whole = program.spanOf(expression);
  let start = -1;
  let end = -1;
  for (let node = expression; ; ) {
    const flow = program.at(node);
    if (flow.kind !== 'member' && flow.kind !== 'index') return whole;
    const name =
      flow.kind === 'member' ? flow.nameSpan : program.spanOf(program.ref(node, flow.key));
    start = name.start;
    if (end < 0) end = name.end;
    const object = program.ref(node, flow.object);
    const depth = depthOf(object);
    if (depth === undefined) return whole;
    if (depth === 0) return { start, end };
    node = object;
  }
}
