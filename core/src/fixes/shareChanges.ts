import type { PermissionsChange } from '../config/permissionsChange';
import { mergeChanges } from './mergeChanges';

/**
 * What the functions that share one config.json want of it, as one change. Each gets its entries;
 * an entry is removed or replaced only where all of them want that, and makes room for all names
 * that any of them wants in its place.
 * @param changes one for each function that wants something
 * @param sharers how many functions share the file
 */
export function shareChanges(
  changes: readonly PermissionsChange[],
  sharers: number,
): PermissionsChange {
  if (sharers <= 1) return mergeChanges(changes);
  const merged = changes.map((change) => mergeChanges([change]));
  const add = merged.flatMap((change) => change.add ?? []);
  const agreed = (indexes: readonly number[]): number[] =>
    [...new Set(indexes)].filter(
      (index) => indexes.filter((other) => other === index).length === sharers,
    );
  const replace = merged.flatMap((change) => change.replace ?? []);
  return mergeChanges([
    {
      add,
      remove: agreed(merged.flatMap((change) => change.remove ?? [])),
      replace: agreed(replace.map(({ index }) => index)).map((index) => ({
        index,
        names: replace.flatMap((one) => (one.index === index ? one.names : [])),
      })),
    },
  ]);
}
