import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// `npm run test:site`: builds the site and drives it in a browser.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const config = join(root, 'vitest.site.config.mts');
const { status } = spawnSync(process.execPath, [vitest, 'run', '--config', config], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
