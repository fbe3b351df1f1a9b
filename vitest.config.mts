import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

// Three runs: `unit`, which a person waits for; `slow` (`*.slow.test.ts`): what starts programs, runs
// the bundles, waits for a pause, or repeats something until chance or every case has had its say; and
// `foreign` (`*.foreign.test.ts`): what needs other programs than this Node and our own, such as other
// versions of it, editors, shells and test runners.

const SLOW = 'test/**/*.slow.test.ts';
const FOREIGN = 'test/**/*.foreign.test.ts';
const ELSEWHERE = ['test/vscode/**', 'test/site/**'];

function run(
  name: string,
  include: string,
  exclude: readonly string[],
): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include: [include],
      exclude: [...ELSEWHERE, ...exclude],
      // Upper limits: what waits for a program waits for it, however busy the machine is.
      testTimeout: 300_000,
      hookTimeout: 300_000,
      isolate: false,
      setupFiles: ['test/noSockets.ts'],
    },
  };
}

export default defineConfig({
  test: {
    maxWorkers: '100%',
    // What one run has made of the sources serves the next.
    experimental: { fsModuleCache: true },
    projects: [
      run('unit', 'test/**/*.test.ts', [SLOW, FOREIGN]),
      run('slow', SLOW, []),
      run('foreign', FOREIGN, []),
    ],
  },
});
