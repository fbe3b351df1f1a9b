import { foldersUp } from '../text/path';
import { namedRoots } from './namedRoots';
import { UNI_MANIFEST } from './projectConfig';

/**
 * The nearest folder at or above `folder` whose project names cloud functions, else the nearest that
 * is a project at all; undefined when none is.
 * @param readFile the text of a file; undefined when there is none
 */
export function projectAround(
  folder: string,
  readFile: (path: string) => string | undefined,
): string | undefined {
  let nearest: string | undefined;
  for (const at of foldersUp(folder)) {
    const named = namedRoots(at, readFile);
    if (named.some(({ cloudfunctionRoot }) => cloudfunctionRoot !== '')) return at;
    if (named.some(({ name }) => name !== UNI_MANIFEST)) nearest ??= at;
  }
  return nearest;
}
