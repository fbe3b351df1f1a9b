import {
  applyEdits,
  type FileEdit,
  filePaths,
  MAX_FIX_ROUNDS,
  planFixAll,
  type Snapshot,
  type Text,
} from '#core';
import type { Project } from './openProject';
import { selectFunctions } from './selectFunctions';

/** A file that fixes would change and that stays as it is. */
export interface Refusal {
  readonly file: string;
  readonly reason: Text;
}

/** Applies the safe fixes in memory, round after round until nothing changes. The disk is not touched. */
export function applyFixes(project: Project): readonly Refusal[] {
  const refused = new Map<string, Refusal>();
  for (let round = 0; round < MAX_FIX_ROUNDS; round += 1) {
    const snapshot = project.workspace.snapshot();
    const functions = selectFunctions(snapshot, project);
    const plan = planFixAll(snapshot, functions, {
      workspace: project.paths.length === 0 && project.changed === undefined,
    });
    for (const refusal of plan.refused) refused.set(refusal.file, refusal);
    for (const paths of plan.together) project.files.tie(paths);
    const changed = plan.edits.filter((edit) => applyEdit(project, snapshot, edit));
    if (changed.length === 0) break;
    const paths = filePaths(snapshot, functions);
    project.workspace.changed(changed.flatMap(({ file }) => paths(file)));
  }
  return [...refused.values()];
}

/** Applies an edit in memory to the text that it was planned on; returns whether it changed anything. */
export function applyEdit(
  { files }: Project,
  snapshot: Snapshot,
  { file, edits }: FileEdit,
): boolean {
  const before = snapshot.read(file);
  const after = applyEdits(before ?? '', edits);
  if (after === before) return false;
  files.write(file, before, after);
  return true;
}
