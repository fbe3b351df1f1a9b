import type { FileReader } from '../../files/fileReader';
import type { OpenapiCall } from '../../flow/functionFlow';
import type { Value } from '../../flow/value';
import type { FunctionState } from '../../project/functionState';
import type { Snapshot } from '../../project/snapshot';
import type { Place } from '../../text/span';
import { memberOf } from '../_shared/argument';
import { functionCalledBy, miniprogramCalls, placesOf, valuesBelow } from '../_shared/sentData';

/** A value that the mini program sends to a function, which gives it to a cloud call as it is. */
export interface DeliveredValue extends Place {
  /** The function's name. */
  readonly name: string;
  /** Whether the data holds constants too, by which the function may decide what to do. */
  readonly hasConstants: boolean;
  readonly state: FunctionState;
  readonly call: OpenapiCall;
}

/**
 * The values of one origin that reach a member of an interface's argument.
 * @param words whether a file may have to do with such values, by its text
 * @param keys the members that lead to it
 */
export function* deliveredValues(
  snapshot: Snapshot,
  words: FileReader<boolean>,
  isMeant: (value: Value) => boolean,
  interfaceName: string,
  keys: readonly string[],
): Iterable<DeliveredValue> {
  const found = miniprogramCalls(snapshot, words);
  const sentAtAll = found.flatMap(({ data }) => (data === undefined ? [] : valuesBelow(data)));
  const others = placesOf(sentAtAll.filter((value) => !isMeant(value)));
  for (const one of found) {
    const sent = one.data === undefined ? [] : valuesBelow(one.data);
    if (!sent.some(isMeant)) continue;
    const fn = functionCalledBy(snapshot, one);
    if (fn === undefined) continue;
    const state = snapshot.state(fn);
    const hasConstants = sent.some(isConstant);
    for (const { interface: used, call } of state.flow.uses) {
      if (used !== interfaceName || call === undefined) continue;
      const taken = at(call.argument, keys);
      const path = taken?.kind === 'unknown' ? taken.event : undefined;
      const delivered = path === undefined ? undefined : at(one.data, path);
      for (const value of delivered === undefined ? [] : [delivered]) {
        if (!isMeant(value) || others.isAt(value)) continue;
        const { file, span } = value;
        yield { file, span, name: fn.name, hasConstants, state, call };
      }
    }
  }
}

/** What stands at a path of members; undefined where nothing is known to. */
function at(value: Value | undefined, path: readonly string[]): Value | undefined {
  return path.reduce((outer: Value | undefined, key) => memberOf(outer, key)?.value, value);
}

function isConstant({ kind }: Value): boolean {
  return kind === 'string' || kind === 'number' || kind === 'boolean';
}
