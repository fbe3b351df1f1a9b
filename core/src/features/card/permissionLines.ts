import { permissionStateMessages } from '../../messages/features/permissions';
import { formatText, type Text } from '../../messages/text';
import type { FunctionState } from '../../project/functionState';
import type { Snapshot } from '../../project/snapshot';
import { relativePath } from '../../text/path';
import type { Place } from '../../text/span';
import { code, joinText, plain } from './markdown';
import { placeText } from './placeText';

const SHOWN_PLACES = 5;

/**
 * Whether the functions that reach a file declare an interface: a line of markdown for each. Empty
 * when no function reaches it. Asks for their config.json alone.
 */
export function permissionLines(snapshot: Snapshot, file: string, name: string): readonly Text[] {
  return snapshot.functionsReaching(file).map((fn) => {
    const { path, exists, permissions } = snapshot.config(fn);
    const { declared: yes, undeclared, undeclaredNoConfig } = permissionStateMessages;
    const isDeclared = permissions.some((entry) => entry.name === name);
    const message = isDeclared ? yes : exists ? undeclared : undeclaredNoConfig;
    return formatText(message, { config: code(relativePath(fn.root, path)) });
  });
}

/** Where a function calls an interface, or that nothing does: a line of markdown. Undefined where it cannot be known. */
export function usedAtLine(
  snapshot: Snapshot,
  state: FunctionState,
  name: string,
): Text | undefined {
  const uses = state.flow.uses.filter((use) => use.interface === name);
  if (uses.length === 0) {
    if (state.flow.unresolved.length > 0) return undefined;
    return formatText(permissionStateMessages.unusedEntry, { function: plain(state.fn.name) });
  }
  return formatText(permissionStateMessages.usedAt, {
    places: shownPlaces(snapshot, state.fn.directory, uses),
  });
}

/** Which callers pass the name of what is called: a line of markdown. Undefined when there are none. */
export function passedByLine(
  snapshot: Snapshot,
  root: string,
  callers: readonly Place[],
): Text | undefined {
  if (callers.length === 0) return undefined;
  return formatText(permissionStateMessages.passedBy, {
    places: shownPlaces(snapshot, root, callers),
  });
}

/** Places by their paths from a folder and their lines, each once; of many the first. */
function shownPlaces(snapshot: Snapshot, folder: string, all: readonly Place[]): Text {
  const places = new Set(all.map((place) => placeText(snapshot, folder, place)));
  const shown = [...places].slice(0, SHOWN_PLACES).map(code).join(' ');
  const left = places.size - SHOWN_PLACES;
  const more = left > 0 ? formatText(permissionStateMessages.more, { count: left }) : undefined;
  return joinText([shown, more], ' ');
}
