import { placeKey } from '../../text/span';
import { allOf, type Evaluator } from '../evaluate/evaluator';
import { provenPath } from '../evaluate/provenPath';
import type { OpenapiReference } from '../functionFlow';
import type { NodeId } from '../nodeIds';
import type { Program } from '../solve/program';
import { OPENAPI, OPENAPI_PATH } from '../solve/tokens';
import { nameSpan } from './namePlace';

/** References beyond this many per function are left out; they serve completion and hovers only. */
const MAX_REFERENCES = 5_000;

/** Interface names have at most four segments; longer chains of properties are no references. */
const MAX_SEGMENTS = 8;

/** Every expression that holds the openapi object or a path below it, where its path is one literal. */
export function collectReferences(evaluator: Evaluator): OpenapiReference[] {
  const { program, pointsTo } = evaluator.solved;
  const found = new Map<string, OpenapiReference>();
  program.forEach((node, id) => {
    if (found.size >= MAX_REFERENCES) return;
    const isExpression =
      node.kind === 'member' ||
      node.kind === 'index' ||
      node.kind === 'call' ||
      (node.kind === 'join' && node.role === 'read');
    const tokens = pointsTo.of(id);
    if (!isExpression || !(tokens.has(OPENAPI) || tokens.has(OPENAPI_PATH))) return;
    const place = program.placeOf(id);
    if (place.file === '' || place.span.end === place.span.start) return;
    if (isLongChain(program, id)) return;
    const path = provenPath(allOf(evaluator.ask(id)) ?? []);
    if (path === undefined) return;
    const name = nameSpan(program, pointsTo, id);
    found.set(placeKey(place), { ...place, path, name });
  });
  return [...found.values()];
}

function isLongChain(program: Program, id: NodeId): boolean {
  let node = id;
  for (let segments = 0; segments <= MAX_SEGMENTS; segments += 1) {
    const flow = program.at(node);
    if (flow.kind !== 'member' && flow.kind !== 'index') return false;
    node = program.ref(node, flow.object);
  }
  return true;
}
