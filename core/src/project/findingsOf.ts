import type { CloudFunction } from '../files/cloudFunction';
import type { Finding } from '../findings/finding';
import { inOrder } from '../findings/inOrder';
import type { Snapshot } from './snapshot';

/**
 * The findings of some functions, all by default, and those outside of functions for which `outside`
 * holds; each once, by place.
 */
export function findingsOf(
  snapshot: Snapshot,
  functions: readonly CloudFunction[] = snapshot.functions,
  outside: (finding: Finding) => boolean = () => true,
): readonly Finding[] {
  return inOrder([
    ...functions.flatMap((fn) => snapshot.findings(fn)),
    ...snapshot.workspaceFindings().filter(outside),
  ]);
}

/** The findings in one file, whichever functions they belong to; each once, by place. */
export function findingsIn(snapshot: Snapshot, file: string): readonly Finding[] {
  const found = findingsOf(snapshot, snapshot.functionsReaching(file));
  return found.filter((finding) => finding.file === file);
}

/** Those of them that the function in whose folder the file lies knows by itself: no other one is read for them. */
export function ownFindingsIn(
  snapshot: Snapshot,
  fn: CloudFunction,
  file: string,
): readonly Finding[] {
  return inOrder(snapshot.findings(fn)).filter((finding) => finding.file === file);
}
