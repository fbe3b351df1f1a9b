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
    if (paths.length > MAX_FILES) return [{ paths: [], complete: false }];
    return [{ paths, complete: !paths.some((file) => signs.get(file)?.callsInTemplate) }];
  });
}
