import type { ConfigFile, PermissionEntry } from './configFile';

/** An entry that says again what an earlier one says. */
export interface DuplicateEntry {
  readonly entry: PermissionEntry;
  /** The first entry of that name. */
  readonly first: PermissionEntry;
}

/** Each entry of `permissions.openapi` whose name stands there before, in file order. */
export function duplicateEntries(config: ConfigFile): DuplicateEntry[] {
  const seen = new Map<string, PermissionEntry>();
  return config.permissions.flatMap((entry) => {
    const first = seen.get(entry.name);
    if (first !== undefined) return [{ entry, first }];
    seen.set(entry.name, entry);
    return [];
  });
}
