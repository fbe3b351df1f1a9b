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
    const tokens = pointsTo.of(object);
    if (!tokens.has(OPENAPI_PATH) && !tokens.has(CALLER_PATH)) {
      const isRoot = tokens.has(OPENAPI) || tokens.has(CALLER_OPENAPI);
      return isRoot ? { start, end } : whole;
    }
    node = object;
  }
}
