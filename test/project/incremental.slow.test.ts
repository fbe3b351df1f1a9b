import fc from 'fast-check';
import { expect, it } from 'vitest';
import { USUAL_ROOM } from '../../core/src/project/room';
import { limit, rounds } from '../longRuns';
import { carryOut, edit } from './arbitraryEdits';
import { describeSnapshot } from './describeSnapshot';
import { treeHost } from './memoryHost';
import { NO_ROOM, openTree } from './openTree';

/** Generated projects; each is edited up to `STEPS` times, with up to three changes at once. */
const RUNS = rounds(40, 1_000);
const STEPS = 8;

const START = `project.config.json {"cloudfunctionRoot":"cloudfunctions/"}
  cloudfunctions/a/index.js
  cloudfunctions/a/config.json {"permissions":{"openapi":["wxacode.get"]}}
  cloudfunctions/b/index.js
  common/cloud.js module.exports = require('wx-server-sdk');
  miniprogram/app.js wx.cloud.init();`;

it('after any changes a workspace says what a fresh one says', {
  timeout: limit(300_000, 3_600_000),
}, () => {
  const steps = fc.array(
    fc.record({
      edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
      tidy: fc.constantFrom('no', 'prune', 'rest'),
    }),
    { minLength: 1, maxLength: STEPS },
  );
  // With room for little much is computed again that was let go of.
  const tight = fc.constantFrom(false, false, false, true);
  const before = process.cpuUsage();
  fc.assert(
    fc.property(steps, tight, (all, isTight) => {
      const host = treeHost(START);
      const workspace = openTree(host, undefined, undefined, isTight ? NO_ROOM : USUAL_ROOM);
      describeSnapshot(workspace.snapshot(), host.files.keys());
      for (const { edits, tidy } of all) {
        workspace.changed(edits.flatMap((one) => carryOut(host, one)));
        if (tidy === 'prune') workspace.prune();
        if (tidy === 'rest') workspace.rest();
        const files = [...host.files.keys()];
        const incremental = describeSnapshot(workspace.snapshot(), files);
        expect(incremental).toBe(describeSnapshot(openTree(host).snapshot(), files));
      }
    }),
    { numRuns: RUNS },
  );
  const { user, system } = process.cpuUsage(before);
  console.log(`${RUNS} projects, ${((user + system) / 1e6).toFixed(1)} s`);
});
