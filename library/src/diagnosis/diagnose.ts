import { diagnose as diagnoseWorkspace, type Diagnosis as Found } from '#core';
import type { Project } from '../project/openProject';
import { PlaceFormatter } from '../report/placeFormatter';

/** What `cloudcall doctor` found of a project; paths are relative to the root. */
export interface Diagnosis extends Found {
  readonly root: string;
  /** Relative to `root`, `.` for itself. */
  readonly roots: readonly string[];
  /** Files that exist and could not be read, with the reason. */
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[];
}

/** Says what was found in a project and why, for those who wonder and for bug reports. */
export function diagnose({ workspace, root, roots, disk }: Project): Diagnosis {
  const snapshot = workspace.snapshot();
  const places = new PlaceFormatter(snapshot, root);
  const shown = (path: string): string => places.path(path);
  return {
    root,
    roots: roots.map(shown),
    ...diagnoseWorkspace(snapshot, snapshot.functions, shown),
    unreadable: [...disk.unreadable].map(([path, reason]) => ({ file: shown(path), reason })),
  };
}
