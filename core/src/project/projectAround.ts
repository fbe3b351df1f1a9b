import { readProjectJson } from '../manifests/projectJson';
import { readUniManifest } from '../manifests/uniManifest';
import { dirName, joinPath } from '../text/path';
import { PROJECT_CONFIG, PROJECT_PRIVATE_CONFIG, UNI_MANIFEST } from './projectConfig';

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
  for (let at = folder; ; at = dirName(at)) {
    const read = (name: string): string | undefined => readFile(joinPath(at, name));
    const configs = [PROJECT_PRIVATE_CONFIG, PROJECT_CONFIG].flatMap((name) => read(name) ?? []);
    const roots = configs.map((text) => readProjectJson(text).cloudfunctionRoot);
    roots.push(readUniManifest(read(UNI_MANIFEST) ?? '')?.cloudfunctionRoot ?? '');
    if (roots.some((root) => root !== '')) return at;
    if (configs.length > 0) nearest ??= at;
    if (dirName(at) === at) return nearest;
  }
}
