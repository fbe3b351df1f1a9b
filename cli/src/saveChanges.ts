import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import type { Text } from '../../core/src/messages/text';
import { writeFileAtomically } from '../../nodehost/src/writeFileAtomically';
import type { Refusal } from './applyFixes';
import { USAGE } from './messages/usage';
import type { Project } from './openProject';
import { UsageError } from './usageError';

/**
 * Writes what was changed in memory to the disk, each file whole or not at all. Files that are
 * read-only or not UTF-8, and folders in their place, are refused, and forgotten in memory too. Throws `UsageError` when the disk
 * refuses a file that should have been writable.
 */
export function saveChanges({ files, workspace }: Project): readonly Refusal[] {
  const refused: Refusal[] = [];
  for (const [file] of files.changes) {
    const reason = obstacle(file);
    if (reason === undefined) continue;
    refused.push({ file, reason });
    files.restore(file);
    workspace.changed([file]);
  }
  for (const [path, text] of files.changes) {
    try {
      writeFileAtomically(path, text);
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? String(error);
      throw new UsageError(USAGE.cannotWrite, { path, reason });
    }
  }
  return refused;
}

/** Why a file cannot be written; undefined when nothing is known to stand in the way. */
function obstacle(path: string): Text | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  if (stats.isDirectory()) return USAGE.notFile;
  if ((stats.mode & 0o222) === 0) return USAGE.readOnly;
  return isUtf8(readFileSync(path)) ? undefined : USAGE.notUtf8;
}
