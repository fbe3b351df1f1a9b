import {
  baseName,
  type CloudFunction,
  isInside,
  PROJECT_CONFIG,
  PROJECT_PRIVATE_CONFIG,
  projectFolders,
  type Snapshot,
  type Text,
} from '#core';
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

/**
 * Throws `UsageError` when something exists and could not be read, so that what is said, or that
 * nothing is said, would be wrong: a file of a selected function, what names the functions, a folder
 * that may hold some.
 */
export function refuseUnreadable(snapshot: Snapshot, project: Project): void {
  if (project.disk.unreadable.size === 0) return;
  const selected = new Set(selectFunctions(snapshot, project));
  for (const [path, reason] of project.disk.unreadable) {
    const fn = snapshot.functionOf(path);
    if (fn === undefined ? !mayHideFunctions(snapshot, project, path) : !selected.has(fn)) continue;
    throw new UsageError(USAGE.unreadable, {
      path,
      reason: REASONS.get(reason) ?? reason,
    });
  }
}

const REASONS: ReadonlyMap<string, Text> = new Map([
  ['too large', USAGE.tooLarge],
  ['name is not UTF-8', USAGE.nameNotUtf8],
]);

const PROJECT_FILES: readonly string[] = [PROJECT_CONFIG, PROJECT_PRIVATE_CONFIG];

/** Whether functions that the user means may lie behind a path that belongs to none. */
function mayHideFunctions(snapshot: Snapshot, { paths }: Project, path: string): boolean {
  if (snapshot.roots.includes(path)) return true;
  if (!snapshot.roots.some((root) => isInside(root, path))) return false;
  if (PROJECT_FILES.includes(baseName(path))) return true;
  const isMeant =
    paths.length === 0 || paths.some((one) => isInside(one, path) || isInside(path, one));
  return (
    isMeant &&
    snapshot.projects.some((project) => {
      const { cloudfunctionRoot } = projectFolders(project, snapshot);
      return cloudfunctionRoot !== undefined && isInside(cloudfunctionRoot, path);
    })
  );
}
