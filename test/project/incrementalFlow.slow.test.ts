import fc from 'fast-check';
import { expect, it } from 'vitest';
import { USUAL_ROOM } from '../../core/src/project/room';
import type { Snapshot } from '../../core/src/project/snapshot';
import { limit, rounds } from '../longRuns';
import { carryOut } from './arbitraryEdits';
import { describeSnapshot } from './describeSnapshot';
import { flowEdit, startOfFlow } from './flowEdits';
import { treeHost } from './memoryHost';
import { NO_ROOM, openTree } from './openTree';

const RUNS = rounds(40, 1_000);
const STEPS = 8;

/** How often something was seen in all runs: what never happens proves nothing. Of the rarest there are some 20 in the short run. */
const seen = {
  useFromAnotherFile: 0,
  nameFromMiniprogram: 0,
  openGateway: 0,
  dynamic: 0,
  unparsable: 0,
};

function count(snapshot: Snapshot): void {
  for (const fn of snapshot.functions) {
    const { uses, unresolved } = snapshot.state(fn).flow;
    const reasons = new Set(unresolved.map(({ reason }) => reason));
    if (uses.some(({ chain, file }) => chain.some((step) => step.file !== file))) {
      seen.useFromAnotherFile += 1;
    }
    if (fn.name === 'gate' && uses.length > 0 && unresolved.length === 0)
      seen.nameFromMiniprogram += 1;
    if (reasons.has('name-from-event')) seen.openGateway += 1;
    if (reasons.has('dynamic-name')) seen.dynamic += 1;
    if (reasons.has('unparsable-file')) seen.unparsable += 1;
  }
}

it('after any edit the engine says what a fresh one says', {
  timeout: limit(300_000, 3_600_000),
}, () => {
  const steps = fc.array(
    fc.record({
      edits: fc.array(flowEdit, { minLength: 1, maxLength: 2 }),
      tidy: fc.constantFrom('no', 'prune', 'rest'),
    }),
    { minLength: 1, maxLength: STEPS },
  );
  // With room for little much is computed again that was let go of.
  const tight = fc.constantFrom(false, false, false, true);
  const before = process.cpuUsage();
  let compared = 0;
  fc.assert(
    fc.property(startOfFlow, steps, tight, (start, all, isTight) => {
      const host = treeHost('project.config.json {"cloudfunctionRoot":"cloudfunctions/"}');
      for (const edit of start) carryOut(host, edit);
      const workspace = openTree(host, undefined, undefined, isTight ? NO_ROOM : USUAL_ROOM);
      describeSnapshot(workspace.snapshot(), host.files.keys());
      for (const { edits, tidy } of all) {
        workspace.changed(edits.flatMap((edit) => carryOut(host, edit)));
        if (tidy === 'prune') workspace.prune();
        if (tidy === 'rest') workspace.rest();
        const files = [...host.files.keys()];
        const incremental = describeSnapshot(workspace.snapshot(), files);
        expect(incremental).toBe(describeSnapshot(openTree(host).snapshot(), files));
        count(workspace.snapshot());
        compared += 1;
      }
    }),
    { numRuns: RUNS },
  );
  const { user, system } = process.cpuUsage(before);
  console.log(`${compared} comparisons, ${((user + system) / 1e6).toFixed(1)} s`, seen);
  for (const [what, times] of Object.entries(seen))
    expect(times, what).toBeGreaterThan(rounds(4, 100));
});
