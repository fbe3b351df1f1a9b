import type { CloudFunction } from '../files/cloudFunction';
import { baseName, dirName, relativePath } from '../text/path';
import { functionsNamed } from './functionsNamed';
import type { Snapshot } from './snapshot';

/**
 * What stands beside a function's name in lists: the name of its root where there are several, and the
 * folder that it lies in where another one of that root has its name. Undefined where the name will do.
 */
export function besideName(
  snapshot: Pick<Snapshot, 'functions' | 'roots'>,
  { name, root, directory }: CloudFunction,
): string | undefined {
  const twins = functionsNamed(snapshot, name).filter((one) => one.root === root);
  const parts = [
    snapshot.roots.length > 1 ? baseName(root) : '',
    twins.length > 1 ? dirName(relativePath(root, directory)) : '',
  ];
  return parts.filter((part) => part !== '' && part !== '.').join('/') || undefined;
}
