import { textOf } from '../evaluate/eventText';
import type { FlowValue, Segment } from '../evaluate/flowValue';
import type { CallsOfFunction } from '../functionCall';
import type { Step, UnresolvedReason } from '../functionFlow';

/** The openapi object, or a category or method below it. */
export type OpenapiValue = FlowValue & { readonly kind: 'openapi' };

/** The dotted names that a value may have, and why there may be further ones. */
export interface Names {
  readonly names: readonly {
    readonly text: string;
    /** How it comes in with the event: the calls that pass it; empty where the function names it itself. */
    readonly way: readonly Step[];
  }[];
  /** The segment that keeps the set open, with the reason; undefined when it is complete. */
  readonly open: { readonly segment: Segment; readonly reason: UnresolvedReason } | undefined;
}

/** Names an openapi value; parts that come from the event are asked of the function's calls. */
export function namesOf(value: OpenapiValue, callsOfFunction: () => CallsOfFunction): Names {
  const hole = value.segments.find((segment) => segment.text === undefined);
  if (hole === undefined) {
    const text = value.segments.map((segment) => segment.text).join('.');
    return { names: [{ text, way: [] }], open: undefined };
  }
  const plain = value.segments.find((each) => each.text === undefined && each.made === undefined);
  if (plain !== undefined) return { names: [], open: { segment: plain, reason: 'dynamic-name' } };
  const { textsAt, called, complete } = callsOfFunction();
  const rows = textsAt(
    value.segments.flatMap(({ made }) => made?.holes.map(({ path }) => path) ?? []),
  );
  const ways = new Map<string, Step[]>();
  let isComplete = complete && called;
  for (const { texts, way } of rows) {
    const passed = [...texts];
    const segments = value.segments.map(({ text, made }) =>
      made === undefined ? text : textOf(made, passed.splice(0, made.holes.length)),
    );
    const text = segments.join('.');
    if (segments.includes(undefined)) isComplete = false;
    else ways.set(text, [...(ways.get(text) ?? []), ...way]);
  }
  const open = isComplete ? undefined : ({ segment: hole, reason: 'name-from-event' } as const);
  return { names: [...ways].map(([text, way]) => ({ text, way })), open };
}
