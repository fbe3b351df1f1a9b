import type { FlowValue, Segment } from '../evaluate/flowValue';
import type { UnresolvedReason } from '../functionFlow';
import type { FunctionCalls } from '../miniprogram/functionCalls';

export type OpenapiValue = FlowValue & { readonly kind: 'openapi' };

/** The dotted names that a value may have, and why there may be further ones. */
export interface Names {
  readonly names: readonly string[];
  /** The segment that keeps the set open, with the reason; undefined when it is complete. */
  readonly open: { readonly segment: Segment; readonly reason: UnresolvedReason } | undefined;
}

/** Names an openapi value; parts that come from the event are asked of the function's calls. */
export function namesOf(value: OpenapiValue, callsOfFunction: () => FunctionCalls): Names {
  const hole = value.segments.find((segment) => segment.text === undefined);
  if (hole === undefined) {
    return { names: [value.segments.map(({ text }) => text).join('.')], open: undefined };
  }
  const plain = value.segments.find((each) => each.text === undefined && each.event === undefined);
  if (plain !== undefined) return { names: [], open: { segment: plain, reason: 'dynamic-name' } };
  const { rowsAt, called, complete } = callsOfFunction();
  const holes = value.segments.filter((segment) => segment.text === undefined);
  const rows = rowsAt(holes.map((segment) => segment.event ?? []));
  const names = rows.flatMap((row) => {
    if (row.includes(undefined)) return [];
    const texts = value.segments.map((segment) => segment.text ?? row[holes.indexOf(segment)]);
    return [texts.join('.')];
  });
  const isComplete = complete && called && names.length === rows.length;
  const open = isComplete ? undefined : ({ segment: hole, reason: 'name-from-event' } as const);
  return { names: [...new Set(names)], open };
}
