import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// `npm run test:long`: the unit tests with as many rounds as chance needs and all of what the short run
// takes samples of (`test/longRuns.ts`), then every text at every pace typed in VS Code. Takes vitest's
// arguments; without any, all of that runs.

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wanted = process.argv.slice(2);
// A hundred thousand files take long to remove on a busy machine.
const unit = ['run', '--hookTimeout=1800000', ...wanted];
const passed = [run(join(root, 'node_modules', '.bin', 'vitest'), unit)];
if (wanted.length === 0) {
  const typing = join(root, 'scripts', 'testVscode.ts');
  passed.push(run(process.execPath, ['--import', 'tsx', typing, '--type-all']));
}
if (passed.includes(false)) process.exitCode = 1;

/** Runs a command of the long run on this terminal; returns whether it passed. */
function run(command: string, args: readonly string[]): boolean {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CLOUDCALL_LONG: '1' },
    shell: process.platform === 'win32' && command !== process.execPath,
  });
  return status === 0;
}
