import type { CloudFunction } from '../files/cloudFunction';
import type { Snapshot } from '../project/snapshot';
import { joinPath } from '../text/path';

/** Finds all paths under which functions know a file, where links give it several; itself among them. */
export function filePaths(
  snapshot: Snapshot,
  functions: readonly CloudFunction[],
): (file: string) => readonly string[] {
  const known = new Map<string, Set<string>>();
  const real = (file: string): string => snapshot.place(file)?.path ?? file;
  for (const fn of functions) {
    const { files } = snapshot.state(fn).flow;
    const own = [fn.configPath, joinPath(fn.directory, 'package.json'), ...fn.sources, ...files];
    for (const file of own) {
      const place = real(file);
      known.set(place, (known.get(place) ?? new Set()).add(file));
    }
  }
  return (file) => [...new Set([file, ...(known.get(real(file)) ?? [])])];
}
