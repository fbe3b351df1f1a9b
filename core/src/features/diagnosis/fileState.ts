import { findingsIn } from '../../project/findingsOf';
import type { Snapshot } from '../../project/snapshot';
import { isInside } from '../../text/path';

/** Why a file is checked or not. */
export type FileState =
  | 'outside-workspace' // no workspace folder holds the file
  | 'no-functions' // the workspace has no cloud function
  | 'not-reached' // no cloud function reaches the file
  | 'checked';

/** Whether a file is checked; one that has findings always is, whoever reports them. */
export function fileState(snapshot: Snapshot, file: string): FileState {
  if (snapshot.functionsReaching(file).length > 0) return 'checked';
  if (findingsIn(snapshot, file).length > 0) return 'checked';
  if (!snapshot.roots.some((root) => isInside(root, file))) return 'outside-workspace';
  return snapshot.functions.length === 0 ? 'no-functions' : 'not-reached';
}
