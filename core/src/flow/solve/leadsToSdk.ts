import type { Heap } from './heap';
import type { PointsTo } from './pointsTo';
import {
  CALL_FUNCTION,
  CALLER_OPENAPI,
  CALLER_PATH,
  isMember,
  OPENAPI,
  OPENAPI_PATH,
  SDK,
  SDK_CLASS,
  type Token,
  WX_CLOUD,
} from './tokens';

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
