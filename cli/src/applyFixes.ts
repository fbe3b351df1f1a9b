import { MAX_FIX_ROUNDS, planFixAll } from '../../core/src/fixes/fixAll';
import type { Text } from '../../core/src/messages/text';
import { applyEdits, type FileEdit } from '../../core/src/text/span';
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
    const plan = planFixAll(snapshot, functions, { workspace: project.paths.length === 0 });
    for (const refusal of plan.refused) refused.set(refusal.file, refusal);
    const changed = plan.edits.filter((edit) => applyEdit(project, edit));
    if (changed.length === 0) break;
    project.workspace.changed(changed.map(({ file }) => file));
  }
  return [...refused.values()];
}

/** Applies an edit in memory and returns whether it changed anything. */
export function applyEdit({ files }: Project, { file, edits }: FileEdit): boolean {
  const before = files.read(file);
  const after = applyEdits(before ?? '', edits);
  if (after === before) return false;
  files.write(file, after);
  return true;
}
