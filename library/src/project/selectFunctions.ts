import { type CloudFunction, isInside, type Snapshot } from '#core';
import { USAGE } from '../messages/usage';
import { UsageError } from '../usageError';
import type { Project } from './openProject';

/** The functions that the user's paths mean: those below a path, and the one that a path lies in; all when there are none. */
export function selectFunctions(snapshot: Snapshot, { paths }: Project): readonly CloudFunction[] {
  if (paths.length === 0) return snapshot.functions;
  return snapshot.functions.filter(({ directory }) =>
    paths.some((path) => isInside(path, directory) || isInside(directory, path)),
  );
}

/** Throws `UsageError` when a file of a selected function exists and could not be read: what is said about the function would be wrong. */
export function refuseUnreadable(snapshot: Snapshot, project: Project): void {
  const selected = new Set(selectFunctions(snapshot, project));
  for (const [path, reason] of project.disk.unreadable) {
    const fn = snapshot.functionOf(path);
    if (fn === undefined || !selected.has(fn)) continue;
    throw new UsageError(USAGE.unreadable, {
      path,
      reason: reason === 'too large' ? USAGE.tooLarge : reason,
    });
  }
}
