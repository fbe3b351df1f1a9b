import { type FileHost, isInside, joinPath, matchesGlob, placeOf } from '#core';

/** Whether a path that is not there as it stands is meant as a glob. */
export function isGlob(path: string): boolean {
  return /[*?]/.test(path);
}

/**
 * The files and folders that a glob names, as shells that know `**` would find them: folders whose
 * name begins with a dot and node_modules only where the glob names them. What lies in a folder that
 * matches is not named again.
 * @param glob absolute, with forward slashes
 */
export function matchingPaths(glob: string, disk: FileHost): readonly string[] {
  const parts = glob.split('/');
  const first = parts.findIndex(isGlob);
  const start = parts.slice(0, first).join('/') || '/';
  // Where nothing of the glob stands for several folders, nothing below its last part can match.
  const depth = glob.includes('**') ? Number.POSITIVE_INFINITY : parts.length - first;
  const found: string[] = [];
  // Links can lead back to where the walk came from, or out of it.
  const walked = new Set<string>();
  const within = placeOf(disk, start)?.path ?? start;
  const walk = (folder: string, level: number): void => {
    const real = placeOf(disk, folder)?.path;
    if (real === undefined || walked.has(real) || !isInside(within, real)) return;
    walked.add(real);
    for (const { name, kind } of disk.list(folder)) {
      const path = joinPath(folder, `./${name}`);
      const isHidden = name.startsWith('.') || name === 'node_modules';
      if (isHidden && !parts.includes(name)) continue;
      if (matchesGlob(glob, path)) found.push(path);
      else if (kind === 'directory' && level < depth) walk(path, level + 1);
    }
  };
  walk(start, 1);
  return found;
}
