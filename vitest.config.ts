import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/site/**', 'node_modules/**'],
    // Upper limits: what waits for a program waits for it, however busy the machine is.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: '100%',
    isolate: false,
    setupFiles: ['test/noSockets.ts'],
  },
});
