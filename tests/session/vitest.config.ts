import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The real session (src/queries over src/graph) against the real sandbox over HTTP, without a screen. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['tests/session/**/*.test.ts'],
    environment: 'node',
    testTimeout: 300_000,
    hookTimeout: 60_000,
    watch: false,
  },
});
