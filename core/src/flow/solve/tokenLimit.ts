import type { PointsTo } from './pointsTo';
import type { Program } from './program';
import { originOf, type Token } from './tokens';

/** Plain data meets in few places in real code, but in thousands of nodes of utilities and bundles. */
const DATA_LIMIT = 32;
const OTHER_LIMIT = 192;
const FUNCTION_LIMIT = 1_000;

/** How many tokens a node may hold before another one of this sort is dropped there. */
export function tokenLimit(program: Program, token: Token): number {
  const origin = originOf(token);
  if (origin === undefined) return Number.POSITIVE_INFINITY;
  const node = program.at(origin.node);
  if (origin.facet !== 'self') return OTHER_LIMIT;
  if (node.kind === 'array') return DATA_LIMIT;
  if (node.kind === 'function') return FUNCTION_LIMIT;
  if (node.kind !== 'object') return OTHER_LIMIT;
  const hasMethods = node.properties.some(
    ({ value }) => program.at(program.ref(origin.node, value)).kind === 'function',
  );
  return hasMethods ? OTHER_LIMIT : DATA_LIMIT;
}

/** Whether a function was dropped somewhere: calls of it are then not all known. */
export function hasDroppedFunctions(program: Program, pointsTo: PointsTo): boolean {
  return [...pointsTo.dropped].some((token) => program.functionOf(token) !== undefined);
}
