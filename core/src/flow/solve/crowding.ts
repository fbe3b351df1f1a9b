import type { Heap } from './heap';
import type { PointsTo } from './pointsTo';
import type { Program } from './program';
import {
  CALL_FUNCTION,
  CALLER_OPENAPI,
  CALLER_PATH,
  isMember,
  OPENAPI,
  OPENAPI_PATH,
  originOf,
  SDK,
  SDK_CLASS,
  type Token,
  WX_CLOUD,
} from './tokens';

/** Plain data meets in few places in real code, but in thousands of nodes of utilities and bundles. */
const DATA_LIMIT = 32;
const OTHER_LIMIT = 192;
const FUNCTION_LIMIT = 1_000;

const SIGNIFICANT: ReadonlySet<Token> = new Set([
  SDK,
  SDK_CLASS,
  OPENAPI,
  OPENAPI_PATH,
  CALLER_OPENAPI,
  CALLER_PATH,
  WX_CLOUD,
  CALL_FUNCTION,
]);

/** How many tokens a node may hold before another one of this sort is dropped there. */
export function crowdLimit(program: Program, token: Token): number {
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
  return [...pointsTo.dropped].some((token) => {
    const origin = originOf(token);
    return origin?.facet === 'self' && program.at(origin.node).kind === 'function';
  });
}

/** Whether an object leads, through its properties, to the sdk or its openapi object, proven or not. */
export function leadsToSdk(heap: Heap, pointsTo: PointsTo, object: Token): boolean {
  return leadsTo((token) => SIGNIFICANT.has(token) || isMember(token), heap, pointsTo, object);
}

/** Whether an object leads, through its properties, to the sdk itself or its openapi object. */
export function holdsSdk(heap: Heap, pointsTo: PointsTo, object: Token): boolean {
  return leadsTo((token) => token === SDK || token === OPENAPI, heap, pointsTo, object);
}

function leadsTo(
  isWanted: (token: Token) => boolean,
  heap: Heap,
  pointsTo: PointsTo,
  object: Token,
): boolean {
  const seen = new Set<Token>();
  const visit = (token: Token): boolean => {
    if (seen.has(token) || seen.size > 64) return false;
    seen.add(token);
    return [...heap.fieldsOf(token).values()].some((field) =>
      [...pointsTo.of(field)].some((each) => isWanted(each) || visit(each)),
    );
  };
  return visit(object);
}
