import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// `npm run bench`: prints what the engine and the editor features cost. Measures only; it fails when
// a bench does.
const root = dirname(dirname(fileURLToPath(import.meta.url)));

for (const bench of ['engine', 'features']) {
  const file = join(root, 'bench', `${bench}.ts`);
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', file], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
