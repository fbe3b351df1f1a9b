import { keptFor } from '../collections/keptFor';
import { pushTo } from '../collections/pushTo';
import type { CloudFunction } from '../files/cloudFunction';
import type { Snapshot } from './snapshot';

type ByName = ReadonlyMap<string, readonly CloudFunction[]>;

const byName = keptFor((functions: readonly CloudFunction[]): ByName => {
  const index = new Map<string, CloudFunction[]>();
  for (const fn of functions) pushTo(index, fn.name, fn);
  return index;
});

/** The functions of a name, sorted by folder; empty when there is none. */
export function functionsNamed(
  { functions }: Pick<Snapshot, 'functions'>,
  name: string,
): readonly CloudFunction[] {
  return byName(functions).get(name) ?? [];
}
