import type { Interface } from '../../catalog/types';
import type { CloudFunction } from '../../files/cloudFunction';
import type { Snapshot } from '../../project/snapshot';
import { isInside } from '../../text/path';
import { functionsFor } from '../functionName/calledFunction';
import type { SourceView } from '../syntax/sourceView';

/** With more functions, reading what all of them declare would be felt while somebody types. */
const MOST_READ = 1000;

const SPELLED = /\bopenapi\s*\??\.\s*([\w$]+(?:\s*\??\.\s*[\w$]+)*)/g;

/** Sorts a whole name: by its rank, then what real functions use most to the front. */
export function nameOrder(name: string, item: Interface | undefined): string {
  return `${rank(name, item)}${byUse(item?.uses ?? 0)}${name.toLowerCase()}`;
}

/** Sorts what real functions use most to the front. */
function byUse(uses: number): string {
  return String(9999 - uses).padStart(4, '0');
}

/** Mini program interfaces first, then those of other accounts, retired ones last. */
export function rank(name: string, item: Interface | undefined): string {
  if (item?.deprecated) return '9';
  if (item?.cloudCall === 'unconfirmed') return '3';
  return name === 'officialAccount' || (item && item.platform === 'officialAccount') ? '2' : '1';
}

/** What the functions of the project that a file or folder belongs to declare. */
export function declaredNearby(snapshot: Snapshot, path: string): ReadonlySet<string> {
  return declaredBy(snapshot, functionsFor(snapshot, path));
}

function declaredBy(snapshot: Snapshot, functions: readonly CloudFunction[]): ReadonlySet<string> {
  return new Set(
    functions.flatMap((fn) => snapshot.config(fn).permissions.map(({ name }) => name)),
  );
}

/**
 * The interfaces that a project has already, with the categories that they lie in: those that it
 * declares and those that the viewed text spells; retired ones left out. Told without solving anything.
 */
export function ownPaths(snapshot: Snapshot, { file, text }: SourceView): ReadonlySet<string> {
  const spelled = [...text.matchAll(SPELLED)].map(([, path]) => path!.replace(/[\s?]/g, ''));
  const near = functionsFor(snapshot, file);
  const read = near.length > MOST_READ ? near.filter((fn) => isInside(fn.directory, file)) : near;
  const paths = new Set<string>();
  for (const name of new Set([...declaredBy(snapshot, read), ...spelled])) {
    if (snapshot.catalog.get(name)?.deprecated) continue;
    for (let end = name.indexOf('.'); end >= 0; end = name.indexOf('.', end + 1)) {
      paths.add(name.slice(0, end));
    }
    paths.add(name);
  }
  return paths;
}

/** Sorts what is among a project's own paths to the front, then as `nameOrder` does. */
export function ownOrder(
  name: string,
  item: Interface | undefined,
  uses: number,
  own: ReadonlySet<string>,
): string {
  return `${own.has(name) ? '0' : rank(name, item)}${byUse(uses)}${name.toLowerCase()}`;
}
