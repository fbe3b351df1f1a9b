import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// `npm run test:long`: the tests that repeat something by chance, with as many rounds as chance
// needs (`test/longRuns.ts`). Takes vitest's arguments; without any, all of them run.

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const LONG = [
  'test/writers',
  'test/project/incremental',
  'test/library/resultCache',
  'test/syntax/parseAgain',
  'test/config/planProperties',
  'test/config/tolerance',
  'test/flow/bounds',
  'test/flow/properties',
  'test/hostile/hostileText',
  'test/hostile/sizes',
  'test/server',
  'test/syntaxes/elsewhere',
];
const wanted = process.argv.slice(2);
const { status } = spawnSync(
  join(root, 'node_modules', '.bin', 'vitest'),
  // A hundred thousand files take long to remove on a busy machine.
  ['run', '--hookTimeout=1800000', ...(wanted.length > 0 ? wanted : LONG)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CLOUDCALL_LONG: '1' },
    shell: process.platform === 'win32',
  },
);
process.exitCode = status ?? 1;
