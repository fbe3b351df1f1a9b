import type { Snapshot } from '../../project/snapshot';
import { dirName } from '../../text/path';
import { DECLARATION_FILE } from './declarationFile';

/**
 * Whether the TypeScript service knows the interfaces itself at a file: a folder from the file's up
 * to its workspace's root has the declaration file beside a tsconfig.json or jsconfig.json.
 */
export function hasDeclarations(snapshot: Snapshot, file: string): boolean {
  for (let folder = dirName(file); ; folder = dirName(folder)) {
    const names = new Set(snapshot.list(folder).map(({ name }) => name));
    if (names.has(DECLARATION_FILE))
      return names.has('tsconfig.json') || names.has('jsconfig.json');
    if (snapshot.roots.includes(folder) || dirName(folder) === folder) return false;
  }
}
