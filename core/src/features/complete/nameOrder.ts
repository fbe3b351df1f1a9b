import type { Interface } from '../../catalog/types';
import type { Snapshot } from '../../project/snapshot';
import { functionsFor } from '../functionName/calledFunction';

/** Sorts a whole name: by its rank, then what real functions use most to the front. */
export function nameOrder(name: string, item: Interface | undefined): string {
  return `${rank(name, item)}${byUse(item?.uses ?? 0)}${name.toLowerCase()}`;
}

/** Sorts what real functions use most to the front. */
export function byUse(uses: number): string {
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
  const functions = functionsFor(snapshot, path);
  return new Set(
    functions.flatMap((fn) => snapshot.config(fn).permissions.map(({ name }) => name)),
  );
}
