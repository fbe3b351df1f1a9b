import fc from 'fast-check';
import { expect, it } from 'vitest';
import { limit, rounds } from '../longRuns';
import { carryOut, edit } from './arbitraryEdits';
import { describeSnapshot } from './describeSnapshot';
import { treeHost } from './memoryHost';
import { openTree } from './openTree';

/** Generated projects; each is edited up to `STEPS` times, with up to three changes at once. */
const RUNS = rounds(100, 1_000);
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
    fc.record({ edits: fc.array(edit, { minLength: 1, maxLength: 3 }), prune: fc.boolean() }),
    { minLength: 1, maxLength: STEPS },
  );
  const before = process.cpuUsage();
  fc.assert(
    fc.property(steps, (all) => {
      const host = treeHost(START);
      const workspace = openTree(host);
      describeSnapshot(workspace.snapshot(), host.files.keys());
      for (const { edits, prune } of all) {
        workspace.changed(edits.flatMap((one) => carryOut(host, one)));
        if (prune) workspace.prune();
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
