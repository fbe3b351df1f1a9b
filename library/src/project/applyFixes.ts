import { applyEdits, type FileEdit, fixInRounds, type Snapshot, type Text } from '#core';
import type { Project } from './openProject';
import { selectFunctions } from './selectFunctions';

/** A file that fixes would change and that stays as it is. */
export interface Refusal {
  readonly file: string;
  readonly reason: Text;
}

/** Applies the safe fixes in memory, round after round until nothing changes. The disk is not touched. */
export function applyFixes(project: Project): readonly Refusal[] {
  const { files, workspace } = project;
  const plans = fixInRounds(
    {
      snapshot: () => workspace.snapshot(),
      functions: (snapshot) => selectFunctions(snapshot, project),
      make: ({ edits, together }, snapshot, pathsOf) => {
        for (const paths of together) files.tie(paths);
        const changed = edits.filter((edit) => applyEdit(project, snapshot, edit));
        workspace.changed(changed.flatMap(({ file }) => pathsOf(file)));
        return changed.length > 0;
      },
    },
    { workspace: project.paths.length === 0 && project.changed === undefined },
  );
  const refused = plans.flatMap((plan) => plan.refused);
  return [...new Map(refused.map((refusal) => [refusal.file, refusal])).values()];
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
