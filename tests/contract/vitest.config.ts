import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Microsoft's own Graph client and Graph Toolkit against the sandbox: one file after the other, in Node and in Chromium. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['tests/contract/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    watch: false,
  },
});
