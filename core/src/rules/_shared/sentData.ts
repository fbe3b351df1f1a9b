import type { CloudFunction } from '../../files/cloudFunction';
import type { FileReader } from '../../files/fileReader';
import type { FunctionCall } from '../../flow/functionCall';
import type { Value, ValueProperty } from '../../flow/value';
import { functionsNamed } from '../../project/functionsNamed';
import type { Snapshot } from '../../project/snapshot';
import { originOf } from './origins';

/** The calls of cloud functions in the mini programs' own code that belong to files of which one says something. */
export function miniprogramCalls(
  snapshot: Snapshot,
  words: FileReader<boolean>,
): readonly FunctionCall[] {
  return outsideFunctions(snapshot, snapshot.callsSaying(words));
}

function outsideFunctions(
  snapshot: Snapshot,
  calls: readonly FunctionCall[],
): readonly FunctionCall[] {
  return calls.filter(({ file }) => snapshot.functionOf(file) === undefined);
}

/**
 * The function that a call means; undefined where none has its name, or several have, or another mini
 * program's is called.
 */
export function functionCalledBy(
  snapshot: Snapshot,
  call: FunctionCall,
): CloudFunction | undefined {
  const { name, isElsewhere } = call;
  if (name.kind !== 'string') return undefined;
  if (isElsewhere && !snapshot.callsNaming(name.value).calls.includes(call)) return undefined;
  const namesakes = functionsNamed(snapshot, name.value);
  return namesakes.length === 1 ? namesakes[0] : undefined;
}

/**
 * The functions of whose results the mini programs read something that tells of an error; looked for where
 * a text says a name of such a member.
 */
export function functionsRead(snapshot: Snapshot): readonly CloudFunction[] {
  const reading = miniprogramCalls(snapshot, saysErrorName).filter(
    ({ codeReads }) => codeReads.length > 0,
  );
  const names = new Set(reading.flatMap(({ name }) => (name.kind === 'string' ? name.value : [])));
  return snapshot.functions.filter(({ name }) => names.has(name));
}

/** Whether a text may have to do with `ERROR_NAMES` or what they are for the sdk. */
function saysErrorName(text: string): boolean {
  return /err_?(?:code|msg)/i.test(text);
}

/** The mini programs' calls of a function, where no other has its name. */
export function callsFromMiniprogram(snapshot: Snapshot, name: string): readonly FunctionCall[] {
  return functionsNamed(snapshot, name).length === 1 ? sentTo(snapshot, name) : [];
}

/** The mini programs' calls of the functions of a name. */
export function sentTo(snapshot: Snapshot, name: string): readonly FunctionCall[] {
  return outsideFunctions(snapshot, snapshot.callsNaming(name).calls);
}

/** The members that the data of a call has, those that assignments add included. */
export function membersSent({ data }: FunctionCall): readonly ValueProperty[] {
  return data?.kind === 'object' ? data.properties : [];
}

/** Whether a value is a CloudID. */
export function isCloudId(value: Value): boolean {
  return originOf(value) === 'wx.cloud.CloudID()';
}

/** Whether a value is the id itself, as the platform gives it. */
export function isBareId(value: Value): boolean {
  return originOf(value)?.endsWith('.cloudID') ?? false;
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
