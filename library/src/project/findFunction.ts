import { type CloudFunction, joinPath, relativePath, type Snapshot } from '#core';
import { localPath } from '../../../nodehost/src/localPath';
import { USAGE } from '../messages/usage';
import { UsageError } from '../usageError';
import type { Project } from './openProject';

/** The function that a user means by its path or by its name, where that is unique. Throws `UsageError` when there is none or more than one. */
export function findFunction(snapshot: Snapshot, project: Project, wanted: string): CloudFunction {
  const { cwd, root } = project;
  const paths = [localPath(cwd, wanted), joinPath(root, wanted)];
  const byPath = snapshot.functions.find(({ directory }) => paths.includes(directory));
  if (byPath !== undefined) return byPath;
  const named = snapshot.functions.filter(({ name }) => name === wanted);
  const [only] = named;
  if (only === undefined) throw new UsageError(USAGE.noFunction, { name: wanted, root });
  if (named.length > 1) {
    throw new UsageError(USAGE.ambiguousFunction, {
      name: wanted,
      paths: named.map(({ directory }) => relativePath(root, directory)).join(', '),
    });
  }
  return only;
}
