import { type CloudFunction, isInside, type Snapshot } from '#core';
import { USAGE } from '../messages/usage';
import { UsageError } from '../usageError';
import { changedFunctions } from './changedFiles';
import type { Project } from './openProject';

/**
 * The functions that the user means: those below a path that they named, and the one that a path lies
 * in; all when they named none. Where they named a revision, of these only those that differ from it.
 */
export function selectFunctions(
  snapshot: Snapshot,
  { paths, changed }: Pick<Project, 'paths' | 'changed'>,
): readonly CloudFunction[] {
  const named =
    paths.length === 0
      ? snapshot.functions
      : snapshot.functions.filter(({ directory }) =>
          paths.some((path) => isInside(path, directory) || isInside(directory, path)),
        );
  if (changed === undefined) return named;
  const concerned = changedFunctions(snapshot, changed);
  return named.filter((fn) => concerned.has(fn));
}

/** Throws `UsageError` when a file of a selected function exists and could not be read: what is said about the function would be wrong. */
export function refuseUnreadable(snapshot: Snapshot, project: Project): void {
  if (project.disk.unreadable.size === 0) return;
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
