import { defineConfig } from '@playwright/test';

/** Journeys run in real Chromium against the production bundle and the sandbox; each worker starts its own (fixture.ts). */
export default defineConfig({
  testDir: '.',
  testMatch: '*.test.ts',
  // Hours of use take many minutes: `npm run prove -- --only soak`.
  testIgnore: process.env.SOAK ? [] : ['soak.test.ts'],
  outputDir: '../.artifacts/journeys',
  fullyParallel: true,
  workers: 2,
  // On a busy shared machine a browser can starve. A second try is counted and printed as flaky, never passed over in silence.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1600, height: 900 },
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
    colorScheme: 'light',
    // Recording a trace costs a third of a journey's time; a second try is worth it.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
  },
});
