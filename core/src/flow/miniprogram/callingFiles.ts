import { pushTo } from '../../collections/pushTo';
import { type CallSigns, loadedAs } from './callSigns';
import { connectedFiles } from './connectedFiles';

/** More files than these that belong together are not followed: the answer is then not complete. */
const MAX_FILES = 4_000;

/** Files that may call cloud functions by name, and may have to do with each other. */
export interface CallingFiles {
  readonly paths: readonly string[];
  /** Whether these are certainly all, and all of them can be followed. */
  readonly complete: boolean;
  /** They, and the others that they may have to do with; undefined where some of those are not known. */
  readonly connected: readonly string[] | undefined;
  /** All functions that they may call, where their texts show it by themselves; undefined where these do not. */
  readonly names: readonly string[] | undefined;
}

/**
 * In groups, those of some files that name `callFunction` or `CloudID`, and those that may call what these export,
 * put on the app, or share by a global object.
 * @param mentions whether a file reads a property of a name
 */
export function callingFiles(
  files: readonly string[],
  signsOf: (file: string) => CallSigns | undefined,
  mentions: (file: string, name: string) => boolean,
): readonly CallingFiles[] {
  const signs = new Map(files.map((file) => [file, signsOf(file)] as const));
  const chosen = new Set(files.filter((file) => signs.get(file)?.calls));
  const open = [...chosen];
  const waiting = new Set(files.filter((file) => !chosen.has(file)));
  const byLoad = new Map<string, string[]>();
  for (const file of waiting) {
    for (const load of signs.get(file)?.loads ?? []) pushTo(byLoad, load, file);
  }
  const add = (file: string): void => {
    if (!waiting.delete(file)) return;
    chosen.add(file);
    open.push(file);
  };
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const name of loadedAs(file)) for (const loader of byLoad.get(name) ?? []) add(loader);
    const { makesApp, shares } = signs.get(file)!;
    for (const other of makesApp || shares.length > 0 ? [...waiting] : []) {
      const asks = makesApp && signs.get(other)?.asksApp;
      if (asks || shares.some((one) => mentions(other, one))) add(other);
    }
  }
  return connectedFiles(files, (file) => signs.get(file), mentions).flatMap((group) => {
    const paths = group.filter((file) => chosen.has(file)).sort();
    if (paths.length === 0) return [];
    const connected = loadsOthers(group, signs) ? undefined : group;
    if (paths.length > MAX_FILES) {
      return [{ paths: [], complete: false, connected, names: undefined }];
    }
    const complete = !paths.some((file) => signs.get(file)?.callsInTemplate);
    const named = group.map((file) => signs.get(file)?.names);
    const areAll = complete && connected !== undefined && named.every((one) => one !== undefined);
    const names = areAll ? [...new Set(named.flatMap((one) => one ?? []))] : undefined;
    return [{ paths, complete, connected, names }];
  });
}

/** Whether some files load something that is none of them. */
function loadsOthers(
  group: readonly string[],
  signs: ReadonlyMap<string, CallSigns | undefined>,
): boolean {
  const known = new Set(group.flatMap(loadedAs));
  return group.some((file) => {
    const { packages = [], loads = [], sharesUnknown = false } = signs.get(file) ?? {};
    return sharesUnknown || packages.length > 0 || loads.some((load) => !known.has(load));
  });
}
