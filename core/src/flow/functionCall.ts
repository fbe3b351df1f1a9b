import type { Place } from '../text/span';
import type { Step } from './functionFlow';
import type { Value } from './value';

/** A `callFunction`, of the mini program or of a cloud function, in one way to get there. */
export interface FunctionCall extends Place {
  /** The function's name; where it is no string it is not known which function is called. */
  readonly name: Value;
  /** How the name came to the call, first hop first. */
  readonly way: readonly Step[];
  /** What the function gets as its event; undefined when the call passes nothing. */
  readonly data: Value | undefined;
}

/** What the calls pass at some paths of the event, in one consistent set. */
export interface PassedTexts {
  /** Undefined where a value is no known string. */
  readonly texts: readonly (string | undefined)[];
  /** Where they come from, the call among them. */
  readonly way: readonly Step[];
}

/** How a cloud function is called by name, from the mini program or from other functions. */
export interface CallsOfFunction {
  /** One entry for each consistent set of values; none where no call has them. */
  textsAt(paths: readonly (readonly string[])[]): readonly PassedTexts[];
  /** Whether the project has calls of the function at all. */
  readonly called: boolean;
  /** Whether these are certainly all calls in the project. */
  readonly complete: boolean;
}

/** Whether a call may be one of a function that its name does not say. */
export function mayCall({ name }: FunctionCall, fn: string): boolean {
  if (name.kind === 'unknown') return name.type === undefined || name.type === 'string';
  if (name.kind !== 'template') return false;
  const first = name.parts[0] ?? '';
  const last = name.parts.at(-1) ?? '';
  return fn.length >= first.length + last.length && fn.startsWith(first) && fn.endsWith(last);
}

/** Whether a call is one of the function of a name. */
export function calls({ name }: FunctionCall, fn: string): boolean {
  return name.kind === 'string' && name.value === fn;
}
