import { readProjectJson } from '../manifests/projectJson';
import { readUniManifest } from '../manifests/uniManifest';
import { joinPath } from '../text/path';
import { PROJECT_CONFIG, PROJECT_PRIVATE_CONFIG, UNI_MANIFEST } from './projectConfig';

/** A file that may name where the cloud functions are. */
export interface NamedRoot {
  /** The file's name. */
  readonly name: string;
  /** What it names, as it is written; '' where it names nothing. */
  readonly cloudfunctionRoot: string;
}

/**
 * What the files of a folder name that may say where its cloud functions are, the strongest first.
 * @param read the text of a file; undefined when there is none
 */
export function namedRoots(
  folder: string,
  read: (path: string) => string | undefined,
): readonly NamedRoot[] {
  return [PROJECT_PRIVATE_CONFIG, PROJECT_CONFIG, UNI_MANIFEST].flatMap((name) => {
    const text = read(joinPath(folder, name));
    if (text === undefined) return [];
    const { cloudfunctionRoot = '' } =
      (name === UNI_MANIFEST ? readUniManifest(text) : readProjectJson(text)) ?? {};
    return [{ name, cloudfunctionRoot }];
  });
}
