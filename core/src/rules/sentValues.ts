import { readSentData, type SentValue } from '../facts/readSentData';
import type { OpenapiCall } from '../flow/functionFlow';
import type { Value } from '../flow/value';
import type { FunctionState } from '../project/functionState';
import type { Snapshot } from '../project/snapshot';
import { memberOf } from './argument';

/** A value that the mini program sends to a function, which gives it to a cloud call as it is. */
export interface DeliveredValue extends SentValue {
  /** The mini program's file. */
  readonly file: string;
  readonly state: FunctionState;
  readonly call: OpenapiCall;
}

/**
 * The values of one origin that reach a member of an interface's argument.
 * @param keys the members that lead to it
 */
export function* deliveredValues(
  snapshot: Snapshot,
  origin: SentValue['origin'],
  name: string,
  keys: readonly string[],
): Iterable<DeliveredValue> {
  for (const file of snapshot.miniprogramSources) {
    for (const sent of snapshot.derived(file, readSentData) ?? []) {
      if (sent.origin !== origin) continue;
      const [fn, other] = snapshot.functions.filter((one) => one.name === sent.name);
      if (fn === undefined || other !== undefined) continue;
      const state = snapshot.state(fn);
      for (const { interface: used, call } of state.flow.uses) {
        if (used !== name || call === undefined) continue;
        const value = keys.reduce(
          (outer: Value | undefined, key) => memberOf(outer, key)?.value,
          call.argument,
        );
        if (value?.kind !== 'unknown' || value.event?.join('.') !== sent.path.join('.')) continue;
        yield { ...sent, file, state, call };
        break;
      }
    }
  }
}
