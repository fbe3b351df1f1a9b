import type { FunctionState } from '../project/functionState';
import type { Snapshot } from '../project/snapshot';
import type { Place } from '../text/span';
import { entryAt } from './configSpot';
import { type NamedPlace, namedAt, statesReaching } from './openapiFacts';
import type { Link } from './types';

/**
 * From a use to its entry in config.json, from an entry to its uses; empty where there is none.
 * An interface that is not declared leads nowhere.
 */
export function definition(snapshot: Snapshot, file: string, offset: number): readonly Link[] {
  const fn = snapshot.functionOf(file);
  if (fn?.configPath === file) {
    const state = snapshot.state(fn);
    const entry = entryAt(state, offset);
    if (entry === undefined) return [];
    return placesOf(state, entry.name).map((target) => ({ origin: entry.span, target }));
  }
  return namedAt(snapshot, file, offset).flatMap((named) =>
    statesReaching(snapshot, file).flatMap((state) => linksToEntry(state, named)),
  );
}

function linksToEntry({ config }: FunctionState, named: NamedPlace): readonly Link[] {
  return config.permissions
    .filter(({ name }) => name === named.interface)
    .slice(0, 1)
    .map(({ span }) => ({ origin: named.span, target: { file: config.path, span } }));
}

/** Where a function uses an interface, each place once, in file order. */
export function placesOf({ flow }: FunctionState, name: string): readonly Place[] {
  const places = new Map<string, Place>();
  for (const { interface: used, file, span } of flow.uses) {
    if (used === name) places.set(`${file} ${span.start}`, { file, span });
  }
  return [...places.values()];
}
