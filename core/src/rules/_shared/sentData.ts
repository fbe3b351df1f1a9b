import type { CloudFunction } from '../../files/cloudFunction';
import { calls, type FunctionCall } from '../../flow/functionCall';
import type { Value, ValueProperty } from '../../flow/value';
import type { Snapshot } from '../../project/snapshot';

/** The calls of cloud functions in the mini programs' own code. */
export function miniprogramCalls(snapshot: Snapshot): readonly FunctionCall[] {
  return snapshot.functionCalls.filter(({ file }) => snapshot.functionOf(file) === undefined);
}

/** The function that a call means; undefined where none has its name, or several have. */
export function functionCalledBy(
  snapshot: Snapshot,
  call: FunctionCall,
): CloudFunction | undefined {
  const namesakes = snapshot.functions.filter((fn) => calls(call, fn.name));
  return namesakes.length === 1 ? namesakes[0] : undefined;
}

/** The mini programs' calls of a function, where no other has its name. */
export function callsFromMiniprogram(snapshot: Snapshot, name: string): readonly FunctionCall[] {
  const namesakes = snapshot.functions.filter((fn) => fn.name === name);
  return namesakes.length === 1 ? sentTo(snapshot, name) : [];
}

/** The mini programs' calls of the functions of a name. */
export function sentTo(snapshot: Snapshot, name: string): readonly FunctionCall[] {
  return callsNamed(snapshot.functionCalls, name).filter(
    ({ file }) => snapshot.functionOf(file) === undefined,
  );
}

const byName = new WeakMap<readonly FunctionCall[], ReadonlyMap<string, FunctionCall[]>>();

/** Those of some calls that are of the function of a name; every function of a workspace asks for its own. */
export function callsNamed(all: readonly FunctionCall[], name: string): readonly FunctionCall[] {
  let index = byName.get(all);
  if (index === undefined) {
    const lists = new Map<string, FunctionCall[]>();
    for (const call of all) {
      if (call.name.kind !== 'string') continue;
      const list = lists.get(call.name.value);
      if (list === undefined) lists.set(call.name.value, [call]);
      else list.push(call);
    }
    index = lists;
    byName.set(all, index);
  }
  return index.get(name) ?? [];
}

/** The members that the data of a call has for certain. */
export function membersSent({ data }: FunctionCall): readonly ValueProperty[] {
  return data?.kind === 'object' ? data.properties : [];
}

/** Whether a value is a CloudID. */
export function isCloudId(value: Value): boolean {
  return value.kind === 'unknown' && value.origin === 'wx.cloud.CloudID()';
}

/** Whether a value is the id itself, as the platform gives it. */
export function isBareId(value: Value): boolean {
  return value.kind === 'unknown' && (value.origin?.endsWith('.cloudID') ?? false);
}

/** The values below a value, at any depth. */
export function valuesBelow(value: Value): readonly Value[] {
  const inner =
    value.kind === 'object'
      ? value.properties.map((property) => property.value)
      : value.kind === 'array'
        ? value.items
        : [];
  return inner.flatMap((one) => [one, ...valuesBelow(one)]);
}

/** Where some values stand: what a name holds in one way to get there it may not hold in another. */
export function placesOf(values: readonly Value[]): { isAt(value: Value): boolean } {
  const places = new Set(values.map(({ file, span }) => `${file}:${span.start}`));
  return { isAt: ({ file, span }) => places.has(`${file}:${span.start}`) };
}
