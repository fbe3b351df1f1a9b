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
  for (const fn of functions) {
    const namesakes = index.get(fn.name);
    if (namesakes === undefined) index.set(fn.name, [fn]);
    else namesakes.push(fn);
  }
  return index;
}
