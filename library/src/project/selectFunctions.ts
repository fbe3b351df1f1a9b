import {
  baseName,
  CLOUDCALL_FILE,
  type CloudFunction,
  dirName,
  isInside,
  isSealedFolder,
  isSourceFile,
  PROJECT_CONFIG,
  PROJECT_PRIVATE_CONFIG,
  projectFolders,
  relativePath,
  type Snapshot,
  type Text,
} from '#core';
import { USAGE } from '../messages/usage';
import { UsageError } from '../usageError';
import { changedFunctions } from './changedFiles';
import type { Project } from './openProject';

/**
 * The functions that the user means: those below a path that they named or built from sources there,
 * and the one that a path lies in; all when they named none. Where they named a revision, of these only those that differ from it.
 */
export function selectFunctions(
  snapshot: Snapshot,
  { paths, changed }: Pick<Project, 'paths' | 'changed'>,
): readonly CloudFunction[] {
  const holds = (place: string): boolean => paths.some((path) => isInside(path, place));
  const named =
    paths.length === 0
      ? snapshot.functions
      : snapshot.functions.filter(
          ({ directory, sources }) =>
            holds(directory) ||
            sources.some(holds) ||
            paths.some((path) => isInside(directory, path)),
        );
  if (changed === undefined) return named;
  const concerned = changedFunctions(snapshot, changed);
  return named.filter((fn) => concerned.has(fn));
}

/**
 * Throws `UsageError` when something exists and could not be read, so that what is said, or that
 * nothing is said, would be wrong: a file of a selected function or of a package that one takes from
 * elsewhere, what says what the project is, a folder that may hold functions.
 */
export function refuseUnreadable(snapshot: Snapshot, project: Project): void {
  const { unreadable, dangling } = project.disk;
  if (unreadable.size === 0 && dangling.size === 0) return;
  const selected = new Set(selectFunctions(snapshot, project));
  for (const [path, reason] of unreadable) {
    const fn = snapshot.functionOf(path);
    if (fn !== undefined ? selected.has(fn) : concerns(snapshot, project, path, reason)) {
      throw refusal(path, REASONS.get(reason) ?? reason);
    }
  }
  for (const path of dangling) {
    const fn = snapshot.functionOf(path);
    const isOurs =
      fn !== undefined
        ? selected.has(fn) && isSourceFile(path)
        : isMeant(project, path) && cloudRootsOf(snapshot).includes(dirName(path));
    if (isOurs) throw refusal(path, USAGE.leadsNowhere);
  }
}

function refusal(path: string, reason: Text | string): UsageError {
  return new UsageError(USAGE.unreadable, { path, reason });
}

const REASONS: ReadonlyMap<string, Text> = new Map([
  ['too large', USAGE.tooLarge],
  ['name is not UTF-8', USAGE.nameNotUtf8],
  ['leads outside', USAGE.leadsOutside],
]);

const PROJECT_FILES: readonly string[] = [PROJECT_CONFIG, PROJECT_PRIVATE_CONFIG, CLOUDCALL_FILE];

/** Whether what lies at a path that belongs to no function matters for those that the user means. */
function concerns(snapshot: Snapshot, project: Project, path: string, reason: string): boolean {
  const { roots } = snapshot;
  if (roots.includes(path)) return true;
  const root = roots.find((one) => isInside(one, path));
  // Beyond the roots packages of functions are read, and what stands in the folders above, which may be anybody's.
  if (root === undefined) {
    const above = /\.(?:json|yaml)$/.test(path) ? dirName(path) : path;
    return !roots.some((one) => isInside(above, one));
  }
  if (PROJECT_FILES.includes(baseName(path))) return true;
  if (!isMeant(project, path)) return false;
  if (cloudRootsOf(snapshot).some((folder) => isInside(folder, path))) return true;
  // A file of that size is no code of a mini program; and git's own files are read for a hint alone.
  const folders = relativePath(root, path).split('/').slice(0, -1);
  return reason !== 'too large' && !folders.some(isSealedFolder);
}

/** Whether a path lies in what the user has named, or around it. */
function isMeant({ paths }: Project, path: string): boolean {
  return paths.length === 0 || paths.some((one) => isInside(one, path) || isInside(path, one));
}

function cloudRootsOf(snapshot: Snapshot): readonly string[] {
  return snapshot.projects.flatMap(
    (project) => projectFolders(project, snapshot).cloudfunctionRoot ?? [],
  );
}
