import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/site/**', 'node_modules/**'],
    testTimeout: 20_000,
    maxWorkers: '100%',
    isolate: false,
  },
});
