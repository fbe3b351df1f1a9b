import type { CloudFunction } from '../files/cloudFunction';
import { realPath } from '../files/realPath';
import type { Snapshot } from '../project/snapshot';
import { joinPath } from '../text/path';

/** Finds all paths under which functions know a file, where links give it several; itself among them. */
export function filePaths(
  snapshot: Snapshot,
  functions: readonly CloudFunction[],
): (file: string) => readonly string[] {
  const known = new Map<string, Set<string>>();
  for (const fn of functions) {
    const { files } = snapshot.state(fn).flow;
    const own = [fn.configPath, joinPath(fn.directory, 'package.json'), ...fn.sources, ...files];
    for (const file of own) {
      const place = realPath(snapshot, file);
      known.set(place, (known.get(place) ?? new Set()).add(file));
    }
  }
  return (file) => [...new Set([file, ...(known.get(realPath(snapshot, file)) ?? [])])];
}
