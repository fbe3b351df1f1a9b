import type { Snapshot } from '../project/snapshot';
import type { Place } from '../text/span';
import { entryAt } from './configSpot';
import { placesOf } from './definition';
import { namedAt, statesReaching } from './openapiFacts';

/**
 * Every place in the workspace that uses the interface at an offset of a source file or of a
 * config.json, each once; with `includeDeclaration` its entries in config.json too. Asked at an
 * entry, only the entry's own function counts, since no other function is concerned by it.
 */
export function references(
  snapshot: Snapshot,
  file: string,
  offset: number,
  includeDeclaration: boolean,
): readonly Place[] {
  const fn = snapshot.functionOf(file);
  const own = fn?.configPath === file ? snapshot.state(fn) : undefined;
  const entry = own && entryAt(own, offset);
  const names = own
    ? entry === undefined
      ? []
      : [entry.name]
    : [...new Set(namedAt(snapshot, file, offset).map((named) => named.interface))];
  const states = own ? [own] : everyState(snapshot, file);
  const found = new Map<string, Place>();
  for (const state of names.length === 0 ? [] : states) {
    for (const name of names) {
      const entries = includeDeclaration
        ? state.config.permissions.filter((other) => other.name === name)
        : [];
      for (const place of [
        ...placesOf(state, name),
        ...entries.map(({ span }) => ({ file: state.config.path, span })),
      ]) {
        found.set(`${place.file} ${place.span.start}`, place);
      }
    }
  }
  return [...found.values()];
}

/** All functions' states, those that reach the file first. */
function everyState(snapshot: Snapshot, file: string) {
  const first = statesReaching(snapshot, file);
  const known = new Set(first.map(({ fn }) => fn));
  const others = snapshot.functions.filter((fn) => !known.has(fn));
  return [...first, ...others.map((fn) => snapshot.state(fn))];
}
