import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testFilesFor } from './check/testFilesFor';
import { inLanes } from './steps/inLanes';
import { runStep, type Step } from './steps/runStep';
import { typesStep } from './steps/typesStep';

// `npm run check`: compiler, Biome and the tests of the parts that differ from the last commit, from
// the sources alone. `npm test` has other parts and the bundles, `npm run test:all` the rest.

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);

/** How many steps go side by side. */
const LANES = 2;

main().catch((error: unknown) => {
  console.error(`cloudcall: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
});

async function main(): Promise<void> {
  const changed = [
    ...git('diff', '--name-only', '--relative', '-z', 'HEAD'),
    ...git('ls-files', '--others', '--exclude-standard', '-z'),
  ];
  // The server's tests speak to it in their own process.
  process.env.CLOUDCALL_SOURCES = '1';
  const steps: readonly Step[] = [
    typesStep(root),
    {
      title: 'unit tests of what has changed',
      command: bin('vitest'),
      // Files are kept as they were compiled: most are the same the next time.
      args: ['run', '--experimental.fsModuleCache', ...testFilesFor(root, changed)],
    },
    {
      title: 'lint and format',
      command: bin('biome'),
      args: ['check', '--changed', '--no-errors-on-unmatched'],
    },
  ];
  const passed = await inLanes(
    LANES,
    steps.map((step) => async () => {
      const started = Date.now();
      const { isGood, output } = await runStep(step, root, false);
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`${isGood ? '' : output}${isGood ? '✓' : '✖'} ${step.title} (${seconds} s)`);
      return isGood;
    }),
  );
  if (passed.includes(false)) process.exitCode = 1;
}

/** What git lists, separated by zeros. */
function git(...words: readonly string[]): readonly string[] {
  const listed = execFileSync('git', words, { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter((path) => path !== '');
}
