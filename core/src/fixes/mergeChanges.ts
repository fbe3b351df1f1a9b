import type { PermissionsChange } from '../config/permissionsChange';

/** Several changes of one function's permissions as one: each name and each entry counts once. */
export function mergeChanges(changes: readonly PermissionsChange[]): PermissionsChange {
  const remove = new Set(changes.flatMap((change) => change.remove ?? []));
  const replaced = new Map<number, readonly string[]>();
  const placed = new Set<string>();
  for (const { index, names } of changes.flatMap((change) => change.replace ?? [])) {
    if (remove.has(index) || replaced.has(index)) continue;
    replaced.set(
      index,
      names.filter((name) => !placed.has(name) && placed.add(name)),
    );
  }
  const add = new Set(changes.flatMap((change) => change.add ?? []));
  return {
    add: [...add].filter((name) => !placed.has(name)),
    remove: [...remove],
    replace: [...replaced].map(([index, names]) => ({ index, names })),
  };
}
