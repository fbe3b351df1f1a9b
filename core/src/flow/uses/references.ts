import type { OpenapiReference } from '../functionFlow';
import { OPENAPI, OPENAPI_PATH } from '../solve/tokens';
import type { UseContext } from './collectUses';
import { nameSpan } from './namePlace';

/** References beyond this many per function are left out; they serve completion and hovers only. */
const MAX_REFERENCES = 5_000;

/** Every expression that holds the openapi object or a path below it, where its path is one literal. */
export function collectReferences(context: UseContext): OpenapiReference[] {
  const { evaluator } = context;
  const { program, pointsTo } = evaluator.solved;
  const found = new Map<string, OpenapiReference>();
  program.nodes.forEach((node, id) => {
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
    const paths = new Set(
      evaluator.outcomes(id).flatMap(({ value }) => {
        if (value.kind !== 'openapi' || !value.proven) return [];
        const texts = value.segments.map(({ text }) => text);
        return texts.includes(undefined) ? [] : [texts.join('.')];
      }),
    );
    const [path] = paths;
    if (paths.size !== 1 || path === undefined) return;
    const name = nameSpan(program, pointsTo, id);
    found.set(`${place.file}:${place.span.start}:${place.span.end}`, { ...place, path, name });
  });
  return [...found.values()];
}
