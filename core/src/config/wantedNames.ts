import type { PermissionEntry } from './configFile';
import type { PermissionsChange } from './permissionsChange';

/** A change of permissions after names that are declared anyway have been left out. */
export interface WantedNames {
  /** Indexes of the array's elements. */
  readonly remove: ReadonlySet<number>;
  readonly replace: ReadonlyMap<number, readonly string[]>;
  readonly add: readonly string[];
}

/** Settles what a change comes to for the given entries; indexes that name no entry are ignored. */
export function settleNames(
  entries: readonly PermissionEntry[],
  change: PermissionsChange,
): WantedNames {
  const byIndex = new Map(entries.map((entry) => [entry.index, entry]));
  const remove = new Set((change.remove ?? []).filter((index) => byIndex.has(index)));
  const replacements = (change.replace ?? [])
    .filter(({ index }) => byIndex.has(index) && !remove.has(index))
    .sort((a, b) => a.index - b.index);
  const replaced = new Set(replacements.map(({ index }) => index));
  const declared = new Set(
    entries
      .filter(({ index }) => !remove.has(index) && !replaced.has(index))
      .map(({ name }) => name),
  );
  /** Takes the names that are not declared yet and declares them. */
  const claim = (names: readonly string[]): string[] =>
    names.filter((name) => !declared.has(name) && declared.add(name));

  const replace = new Map<number, readonly string[]>();
  for (const { index, names } of replacements) {
    const wanted = claim(names);
    if (wanted.length === 0) remove.add(index);
    else if (wanted.length > 1 || wanted[0] !== byIndex.get(index)!.name)
      replace.set(index, wanted);
  }
  return { remove, replace, add: claim(change.add ?? []) };
}
