import { keptFor } from '../collections/keptFor';
import { pushTo } from '../collections/pushTo';
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
  /** Whether it calls into the environment of another mini program, which the project does not hold. */
  readonly isElsewhere: boolean;
  /** Where the code reads what tells of an error, such as `errCode`, of what the function returned. */
  readonly codeReads: readonly CodeRead[];
}

/** The name of a member that tells of an error, where it is read. */
export interface CodeRead extends Place {
  readonly name: string;
  /** Whether it is read of the result itself, not of a member. */
  readonly isDirect: boolean;
}

/** A CloudID that the mini program makes. */
export interface MadeCloudId extends Place {
  /** What it is made of; undefined where nothing is given. */
  readonly argument: Value | undefined;
}

/** What the calls pass at some paths of the event, in one consistent set. */
export interface PassedTexts {
  /** Undefined where a value is no known string. */
  readonly texts: readonly (string | undefined)[];
  /** Where they come from, the call among them. */
  readonly way: readonly Step[];
}

/** The calls of the function of a name. */
export interface NamedCalls {
  readonly calls: readonly FunctionCall[];
  /** Those that may be, though their name does not say so. */
  readonly maybe: readonly FunctionCall[];
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

/** Whether a call may be one of the function `called`, though its name does not say so. */
function mayCall({ name }: FunctionCall, called: string): boolean {
  if (name.kind === 'unknown') return name.type === undefined || name.type === 'string';
  if (name.kind !== 'template') return false;
  const first = name.parts[0] ?? '';
  const last = name.parts.at(-1) ?? '';
  const isLong = called.length >= first.length + last.length;
  return isLong && called.startsWith(first) && called.endsWith(last);
}

/** Some calls by the function that they name, so that many functions can each ask for their own. */
export class CallsByName<T extends FunctionCall> {
  readonly #named = new Map<string, T[]>();
  /** Those whose name is no string. */
  readonly #others: T[] = [];

  constructor(all: readonly T[]) {
    for (const call of all) {
      const { name } = call;
      if (name.kind === 'string') pushTo(this.#named, name.value, call);
      else this.#others.push(call);
    }
  }

  /** The calls that name a function, in their order; empty when there are none. */
  naming(called: string): readonly T[] {
    return this.#named.get(called) ?? [];
  }

  /** The calls that may be of the function of a name, though theirs does not say so. */
  maybeOf(called: string): readonly T[] {
    return this.#others.filter((call) => mayCall(call, called));
  }
}

/**
 * Those of all calls that name a function which are calls of it. Where it is called here, calls into another
 * mini program's environment are of that one's function; where it is not, the project may well be the
 * one whose environment it is.
 */
export function callsMeant<T extends FunctionCall>(naming: readonly T[]): readonly T[] {
  const here = naming.filter(({ isElsewhere }) => !isElsewhere);
  return here.length > 0 ? here : naming;
}

/** The index of a list of calls, made once for as long as the list lives. */
export const callsByName = keptFor((all: readonly FunctionCall[]) => new CallsByName(all));
