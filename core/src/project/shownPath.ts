import { baseName, isInside, relativePath } from '../text/path';
import type { Snapshot } from './snapshot';

/**
 * A path as people see it: from its workspace root, with that root's name where there are several.
 * The path itself outside all roots.
 */
export function shownPath({ roots }: Pick<Snapshot, 'roots'>, path: string): string {
  const root = roots.find((one) => isInside(one, path));
  if (root === undefined) return path;
  if (path === root) return baseName(root);
  const inRoot = relativePath(root, path);
  return roots.length === 1 ? inRoot : `${baseName(root)}/${inRoot}`;
}
