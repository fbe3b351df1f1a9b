import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

const MAX_LINKS = 40;

/**
 * Where a path leads when all links on it are followed; for what is absent, where it would be made,
 * also through a link that leads nowhere yet. Undefined for a ring of links, and where a folder on
 * the way cannot be looked into.
 */
export function realLocation(path: string, links = MAX_LINKS): string | undefined {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || links === 0) return undefined;
  }
  const folder = dirname(path);
  if (folder === path) return path;
  const target = linkTarget(path);
  if (target !== undefined) return realLocation(resolve(folder, target), links - 1);
  const real = realLocation(folder, links);
  return real === undefined ? undefined : join(real, basename(path));
}

/** Undefined for what is no link, and for a path that is longer than the system allows. */
function linkTarget(path: string): string | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()
      ? readlinkSync(path)
      : undefined;
  } catch {
    return undefined;
  }
}
