import { type CloudFunction, functionsMeant, joinPath, relativePath, type Snapshot } from '#core';
import { localPath } from '../../../nodehost/src/localPath';
import { USAGE } from '../messages/usage';
import { UsageError } from '../usageError';
import type { Project } from './openProject';

const MOST_NAMED = 20;

/** The function that a user means by its path or by its name, where that is unique. Throws `UsageError` when there is none or more than one. */
export function findFunction(snapshot: Snapshot, project: Project, wanted: string): CloudFunction {
  const { cwd, root } = project;
  const paths = [localPath(cwd, wanted), joinPath(root, wanted)];
  const meant = functionsMeant(snapshot, wanted, paths);
  const [only] = meant;
  if (only === undefined) {
    const names = [...new Set(snapshot.functions.map(({ name }) => name))];
    const isFew = names.length > 0 && names.length <= MOST_NAMED;
    throw new UsageError(isFew ? USAGE.noFunctionAmong : USAGE.noFunction, {
      name: wanted,
      root,
      names: names.join(', '),
    });
  }
  if (meant.length > 1) {
    throw new UsageError(USAGE.ambiguousFunction, {
      name: wanted,
      paths: meant.map(({ directory }) => relativePath(root, directory)).join(', '),
    });
  }
  return only;
}
