import { expect, it } from 'vitest';
import { askAll, tenFunctions } from './tenFunctions';

it('what is gone is forgotten, however much came and went', () => {
  const { host, workspace } = tenFunctions();
  workspace.prune();
  const size = workspace.cacheSize;
  for (let round = 0; round < 50; round += 1) {
    const added = Array.from({ length: 40 }, (_, file) =>
      host.write(`cloudfunctions/tmp${round}/lib${file}.js`, 'exports.x = 1;'),
    );
    workspace.changed(added);
    askAll(workspace.snapshot());
    workspace.changed([host.remove(`cloudfunctions/tmp${round}`)]);
    askAll(workspace.snapshot());
  }
  expect(workspace.cacheSize).toBeLessThan(3 * size + 600);
  workspace.prune();
  expect(workspace.cacheSize).toBe(size);
});
