import type { CloudFunction } from '../files/cloudFunction';
import type { Snapshot } from '../project/snapshot';
import { filePaths } from './filePaths';
import { type FixAllOptions, type FixAllPlan, planFixAll } from './planFixAll';

/** The most rounds before fixes are given up that never come to an end. */
const MAX_ROUNDS = 10;

/** Where a host makes the edits of fix-all. */
interface FixTarget {
  /** The files as they are after what was made so far. */
  snapshot(): Snapshot;
  /** The functions whose findings are fixed. */
  functions(snapshot: Snapshot): readonly CloudFunction[];
  /**
   * Makes the edits of a round, each under all paths of its file.
   * @returns whether anything has changed by that
   */
  make(plan: FixAllPlan, snapshot: Snapshot, pathsOf: (file: string) => readonly string[]): boolean;
}

/** Plans and makes the safe fixes round after round until nothing changes; returns what was planned, at least one round. */
export function fixInRounds(target: FixTarget, options?: FixAllOptions): readonly FixAllPlan[] {
  const plans: FixAllPlan[] = [];
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const snapshot = target.snapshot();
    const functions = target.functions(snapshot);
    const plan = planFixAll(snapshot, functions, options);
    plans.push(plan);
    if (plan.edits.length === 0) break;
    if (!target.make(plan, snapshot, filePaths(snapshot, functions))) break;
  }
  return plans;
}
