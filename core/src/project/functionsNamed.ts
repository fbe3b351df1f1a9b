import { pushTo } from '../collections/pushTo';
import type { CloudFunction } from '../files/cloudFunction';
import type { Snapshot } from './snapshot';

type ByName = ReadonlyMap<string, readonly CloudFunction[]>;

const indexes = new WeakMap<readonly CloudFunction[], ByName>();

/** The functions of a name, sorted by folder; empty when there is none. */
export function functionsNamed(
  { functions }: Pick<Snapshot, 'functions'>,
  name: string,
): readonly CloudFunction[] {
  const index = indexes.get(functions) ?? byName(functions);
  indexes.set(functions, index);
  return index.get(name) ?? [];
}

function byName(functions: readonly CloudFunction[]): ByName {
  const index = new Map<string, CloudFunction[]>();
  for (const fn of functions) pushTo(index, fn.name, fn);
  return index;
}
