import {
  type CloudFunction,
  formatText,
  functionsMeant,
  joinPath,
  relativePath,
  type Snapshot,
  type Text,
} from '#core';
import { serverMessages } from '../messages';
import { pathOf } from '../uris';

/** The function that was meant, or why none is. */
export type FoundFunction =
  | { readonly ok: true; readonly fn: CloudFunction }
  | { readonly ok: false; readonly reason: Text };

/**
 * The cloud function at a folder's URI, at a path (absolute or from a workspace root), or with a
 * name that only one function has.
 */
export function findFunction(snapshot: Snapshot, wanted: string): FoundFunction {
  const { roots } = snapshot;
  const paths = /^[a-z][a-z0-9+.-]+:\//i.test(wanted)
    ? [pathOf(wanted)]
    : roots.map((root) => joinPath(root, wanted));
  const meant = functionsMeant(snapshot, wanted, paths);
  if (meant[0] !== undefined && meant.length === 1) return { ok: true, fn: meant[0] };
  const values = {
    name: wanted,
    paths: meant.map((fn) => relativePath(fn.root, fn.directory)).join(', '),
  };
  const { ambiguousFunction, unknownFunction } = serverMessages;
  return { ok: false, reason: formatText(meant[0] ? ambiguousFunction : unknownFunction, values) };
}
