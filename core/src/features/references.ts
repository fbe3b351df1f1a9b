import { distinctBy } from '../collections/distinctBy';
import type { CloudFunction } from '../files/cloudFunction';
import { exportPlace } from '../flow/exportPlace';
import type { Snapshot } from '../project/snapshot';
import { type Place, placeKey, touches } from '../text/span';
import { entryAt } from './configSpot';
import { placesOf } from './definition';
import { calledFunction, callersNames, functionsCalled } from './functionName/calledFunction';
import { functionPlace } from './functionName/functionPlace';
import { namedAt, statesReaching } from './openapiFacts';
import { viewSource } from './syntax/sourceView';

/**
 * Every place in the workspace that uses the interface at an offset of a source file or of a
 * config.json, each once, those of the functions that the file belongs to first; with
 * `includeDeclaration` its entries in config.json too. The same from a call and from an entry. Of a
 * cloud function, asked for at its name in a call or at its handler: the calls that name it.
 */
export function references(
  snapshot: Snapshot,
  file: string,
  offset: number,
  includeDeclaration: boolean,
): readonly Place[] {
  const fn = snapshot.functionOf(file);
  const called = functionAt(snapshot, file, offset);
  if (called.length > 0) return callersOf(snapshot, called, includeDeclaration);
  const own = fn?.configPath === file ? snapshot.state(fn) : undefined;
  const entry = own && entryAt(own, offset);
  const names = own
    ? entry === undefined
      ? []
      : [entry.name]
    : [...new Set(namedAt(snapshot, file, offset).map((named) => named.interface))];
  const states = names.length === 0 ? [] : everyState(snapshot, file);
  const found = states.flatMap((state) =>
    names.flatMap((name) => {
      const entries = includeDeclaration
        ? state.config.permissions.filter((other) => other.name === name)
        : [];
      return [
        ...placesOf(state, name),
        ...entries.map(({ span }) => ({ file: state.config.path, span })),
      ];
    }),
  );
  return distinctBy(found, placeKey);
}

/** The functions that a string calls by name, or whose handler is exported at an offset. */
function functionAt(snapshot: Snapshot, file: string, offset: number): readonly CloudFunction[] {
  const view = viewSource(snapshot, file, offset);
  if (view === undefined) return [];
  const called = calledFunction(snapshot, view);
  if (called !== undefined) return functionsCalled(snapshot, file, called.name);
  return snapshot.functionsReaching(file).filter(({ entry }) => {
    const graph = entry === file ? snapshot.graph(file) : undefined;
    const place = graph && exportPlace(graph, 'main');
    return place !== undefined && touches(place, offset);
  });
}

function callersOf(
  snapshot: Snapshot,
  functions: readonly CloudFunction[],
  includeDeclaration: boolean,
): readonly Place[] {
  const found = functions.flatMap((fn) => {
    const declared = includeDeclaration ? functionPlace(snapshot, fn) : undefined;
    const calls = callersNames(snapshot, fn);
    return declared ? [declared, ...calls] : calls;
  });
  return distinctBy(found, placeKey);
}

/** All functions' states, those that reach the file first. */
function everyState(snapshot: Snapshot, file: string) {
  const first = statesReaching(snapshot, file);
  const known = new Set(first.map(({ fn }) => fn));
  const others = snapshot.functions.filter((fn) => !known.has(fn));
  return [...first, ...others.map((fn) => snapshot.state(fn))];
}
