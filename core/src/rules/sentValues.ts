import type { OpenapiCall } from '../flow/functionFlow';
import type { Value } from '../flow/value';
import type { FunctionState } from '../project/functionState';
import type { Snapshot } from '../project/snapshot';
import type { Place } from '../text/span';
import { memberOf } from './argument';
import { miniprogramCalls, placesOf, valuesBelow } from './sentData';

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
 * @param keys the members that lead to it
 */
export function* deliveredValues(
  snapshot: Snapshot,
  isMeant: (value: Value) => boolean,
  interfaceName: string,
  keys: readonly string[],
): Iterable<DeliveredValue> {
  const found = miniprogramCalls(snapshot);
  const sentAtAll = found.flatMap(({ data }) => (data === undefined ? [] : valuesBelow(data)));
  const others = placesOf(sentAtAll.filter((value) => !isMeant(value)));
  for (const { name: called, data } of found) {
    if (called.kind !== 'string' || data === undefined) continue;
    if (!valuesBelow(data).some(isMeant)) continue;
    const name = called.value;
    const [fn, other] = snapshot.functions.filter((one) => one.name === name);
    if (fn === undefined || other !== undefined) continue;
    const state = snapshot.state(fn);
    const hasConstants = valuesBelow(data).some(isConstant);
    for (const { interface: used, call } of state.flow.uses) {
      if (used !== interfaceName || call === undefined) continue;
      const taken = at(call.argument, keys);
      const sent = taken?.kind === 'unknown' && taken.event ? at(data, taken.event) : undefined;
      if (sent === undefined || !isMeant(sent) || others.isAt(sent)) continue;
      yield { file: sent.file, span: sent.span, name, hasConstants, state, call };
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
