import { defineConfig } from 'vitest/config';

/** The site in a browser: built once, so in one process. */
export default defineConfig({
  test: {
    include: ['test/site/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
