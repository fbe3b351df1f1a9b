import type { Snapshot } from '../../project/snapshot';
import { dirName } from '../../text/path';
import { DECLARATION_FILE } from './declarationFile';

/**
 * Whether the TypeScript service knows the interfaces itself at a file: a folder from the file's up
 * to its workspace's root has the declaration file, and this or a later one has a tsconfig.json or
 * jsconfig.json.
 */
export function hasDeclarations(snapshot: Snapshot, file: string): boolean {
  let isWritten = false;
  for (let folder = dirName(file); ; folder = dirName(folder)) {
    const names = new Set(snapshot.list(folder).map(({ name }) => name));
    isWritten ||= names.has(DECLARATION_FILE);
    // The nearest one decides: it makes the project that the file belongs to.
    if (names.has('tsconfig.json') || names.has('jsconfig.json')) return isWritten;
    if (snapshot.roots.includes(folder) || dirName(folder) === folder) return false;
  }
}
