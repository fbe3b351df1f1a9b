import { distinctBy } from '../collections/distinctBy';
import type { FunctionState } from '../project/functionState';
import type { Snapshot } from '../project/snapshot';
import { type Place, placeKey } from '../text/span';
import { entryAt } from './configSpot';
import { calledFunction, functionsCalled } from './functionName/calledFunction';
import { functionPlace } from './functionName/functionPlace';
import { callersOf, type NamedPlace, namedAt, statesReaching } from './openapiFacts';
import { viewSource } from './syntax/sourceView';
import type { Link } from './types';

/**
 * From a use to its entry in config.json, or to the array that lacks it, and to the calls by which the mini program passes its name,
 * from an entry to its uses, from the name of a called function to its handler; empty where there is
 * none.
 */
export function definition(snapshot: Snapshot, file: string, offset: number): readonly Link[] {
  const fn = snapshot.functionOf(file);
  if (fn?.configPath === file) {
    const state = snapshot.state(fn);
    const entry = entryAt(state, offset);
    if (entry === undefined) return [];
    return placesOf(state, entry.name).map((target) => ({ origin: entry.span, target }));
  }
  const view = viewSource(snapshot, file, offset);
  const called = view && calledFunction(snapshot, view);
  if (called !== undefined) {
    return functionsCalled(snapshot, file, called.name).flatMap((meant) => {
      const target = functionPlace(snapshot, meant);
      return target === undefined ? [] : [{ origin: called.span, target }];
    });
  }
  return namedAt(snapshot, file, offset).flatMap((named) =>
    statesReaching(snapshot, file).flatMap((state) => [
      ...linksToEntry(state, named),
      ...linksToCallers(state, named, file),
    ]),
  );
}

/** To the entry, or, where there is none yet, to the array that it belongs in. */
function linksToEntry({ config }: FunctionState, named: NamedPlace): readonly Link[] {
  const entry = config.permissions.find(({ name }) => name === named.interface);
  const span = entry?.span ?? config.openapiKey;
  if (span === undefined) return [];
  return [{ origin: named.span, target: { file: config.path, span } }];
}

/** To where callers write the name of what is called at a place, else to their calls. */
function linksToCallers(state: FunctionState, named: NamedPlace, file: string): readonly Link[] {
  return callersOf(state, named, file).map((target) => ({ origin: named.span, target }));
}

/** Where a function uses an interface, each place once, in file order. */
export function placesOf({ flow }: FunctionState, name: string): readonly Place[] {
  const uses = flow.uses.filter((use) => use.interface === name);
  return distinctBy(uses, placeKey).map(({ file, span }) => ({ file, span }));
}
