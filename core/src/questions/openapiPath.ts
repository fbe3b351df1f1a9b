import type { NodeId } from '../flow/nodeIds';
import type { SolvedFunction } from '../flow/solvedFunction';

/** The one dotted path below the sdk's openapi object that an expression holds; undefined for any other. */
export function openapiPath(fn: SolvedFunction, node: NodeId): string | undefined {
  const paths = new Set(
    (fn.outcomes(node) ?? []).flatMap(({ value }) => {
      if (value.kind !== 'openapi' || !value.proven) return [];
      const texts = value.segments.map(({ text }) => text);
      return texts.includes(undefined) ? [] : [texts.join('.')];
    }),
  );
  const [path] = paths;
  return paths.size === 1 ? path : undefined;
}
