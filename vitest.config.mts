import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

// Two runs: `unit`, which a person waits for, and `slow` (`*.slow.test.ts`): what starts programs, runs
// the bundles, waits for a pause, or repeats something until chance or every case has had its say.

const SLOW = 'test/**/*.slow.test.ts';
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
    projects: [run('unit', 'test/**/*.test.ts', [SLOW]), run('slow', SLOW, [])],
  },
});
