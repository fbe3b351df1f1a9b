import { declarableNames } from '../catalog/nameVerdict';
import type { PermissionsChange } from '../config/permissionsChange';
import type { CloudFunction } from '../files/cloudFunction';
import type { Snapshot } from '../project/snapshot';
import { plainEntries } from '../rules/permissions/formedEntries';

/** What somebody wants of a function's permissions. */
export type WantedChange =
  | { readonly kind: 'declare' | 'remove'; readonly names: readonly string[] }
  | { readonly kind: 'declareAllUsed' | 'removeUnused' };

/** The change with the names that it adds or removes, each once; both empty where all is as it is wanted. */
export function planWanted(
  snapshot: Snapshot,
  fn: CloudFunction,
  wanted: WantedChange,
): { readonly names: readonly string[]; readonly change: PermissionsChange } {
  const config = snapshot.config(fn);
  if (wanted.kind === 'remove' || wanted.kind === 'removeUnused') {
    const entries =
      wanted.kind === 'remove'
        ? config.permissions.filter(({ name }) => wanted.names.includes(name))
        : unusedEntries(snapshot, fn);
    return {
      names: [...new Set(entries.map(({ name }) => name))],
      change: { remove: entries.map(({ index }) => index) },
    };
  }
  const names =
    wanted.kind === 'declare'
      ? wanted.names
      : declarableNames(snapshot.catalog, snapshot.state(fn).undeclared);
  const declared = new Set(config.permissions.map(({ name }) => name));
  const missing = [...new Set(names)].filter((name) => !declared.has(name));
  return { names: missing, change: { add: missing } };
}

/** Wildcards and prefixed names have fixes of their own, which say what was meant. */
function unusedEntries(snapshot: Snapshot, fn: CloudFunction) {
  const unused = new Set(snapshot.state(fn).unused);
  return plainEntries(snapshot.config(fn)).filter(({ name }) => unused.has(name));
}
