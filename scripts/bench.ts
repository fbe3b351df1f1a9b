import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// `npm run bench`: prints what the engine, the editor features and a check cost. It fails where a bench
// does: the one of the checker when a figure is worse than bench/limits.json allows.
const root = dirname(dirname(fileURLToPath(import.meta.url)));

for (const bench of ['engine', 'features', 'check']) {
  const file = join(root, 'bench', `${bench}.ts`);
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', file], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
