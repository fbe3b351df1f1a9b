/**
 * Paths inside the engine are normalised: forward slashes, no `.` or `..`, no trailing slash.
 * A local file is its absolute path (`/home/a/b.js`, `c:/a/b.js`); a file of a virtual workspace is
 * its URI (`vscode-vfs://github/a/b.js`). Every function here is pure text.
 */

const SCHEME = /^[a-z][a-z0-9+.-]+:\/\/[^/]*/i;

/** Splits off what `..` may never climb above: a URI's scheme and authority, a drive, or the root. */
function splitRoot(path: string): [root: string, rest: string] {
  const scheme = SCHEME.exec(path)?.[0];
  if (scheme !== undefined) return [`${scheme}/`, path.slice(scheme.length)];
  const drive = /^[a-z]:(?=\/|$)/i.exec(path)?.[0];
  if (drive !== undefined) return [`${drive.toLowerCase()}/`, path.slice(drive.length)];
  return path.startsWith('/') ? ['/', path.slice(1)] : ['', path];
}

/** Normalises a path; backslashes become slashes only in drive paths. */
export function normalizePath(path: string): string {
  const [root, rest] = splitRoot(/^[a-z]:[\\/]/i.test(path) ? path.replace(/\\/g, '/') : path);
  const segments: string[] = [];
  for (const segment of rest.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..') segments.pop();
    else if (segment !== '..' || root === '') segments.push(segment);
  }
  return root + segments.join('/') || '.';
}

/** A segment that needs no normalising. */
const PLAIN_NAME = /^(?!\.{1,2}$)[^/\\:]+$/;

/** Resolves `relative` against the folder `dir`; an absolute `relative` stands for itself. */
export function joinPath(dir: string, relative: string): string {
  // Nearly all that is joined are names from listings, for every file of a workspace.
  if (dir.length > 1 && PLAIN_NAME.test(relative) && !dir.endsWith('/'))
    return `${dir}/${relative}`;
  return splitRoot(relative)[0] === ''
    ? normalizePath(`${dir}/${relative}`)
    : normalizePath(relative);
}

/** The folder that holds `path`; a root is its own folder. */
export function dirName(path: string): string {
  if (path.startsWith('/')) return path.slice(0, Math.max(path.lastIndexOf('/'), 1));
  const [root, rest] = splitRoot(path);
  const slash = rest.lastIndexOf('/');
  return slash <= 0 ? root || '.' : root + rest.slice(rest.startsWith('/') ? 1 : 0, slash);
}

/** A folder and those above it, the innermost first, up to `top`, none where that does not hold it; without it up to the root. */
export function* foldersUp(folder: string, top?: string): Generator<string> {
  for (let at = folder; top === undefined || isInside(top, at); at = dirName(at)) {
    yield at;
    if (at === top || dirName(at) === at) return;
  }
}

/** The last segment of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The extension with its dot in lower case, or '' when the name has none. */
export function extName(path: string): string {
  const name = baseName(path);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot).toLowerCase();
}

/** Whether `path` is `dir` or lies below it. */
export function isInside(dir: string, path: string): boolean {
  return path === dir || path.startsWith(dir.endsWith('/') ? dir : `${dir}/`);
}

/** `path` as seen from the folder `dir`, with forward slashes; '' for the folder itself. */
export function relativePath(dir: string, path: string): string {
  if (isInside(dir, path)) return path.slice(dir.endsWith('/') ? dir.length : dir.length + 1);
  const from = dir.split('/');
  const to = path.split('/');
  let common = 0;
  while (common < from.length && common < to.length && from[common] === to[common]) common += 1;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}
