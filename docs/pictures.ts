/** Draws the pictures of README and docs anew: `npm run build && npm run pictures`. */
import { mkdirSync } from 'node:fs';
import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '../.ci/browser.mjs';
import { startSandbox, type Sandbox } from '../tests/e2e/sandbox.ts';

const FOLDER = new URL('pictures/', import.meta.url).pathname;
const NOW = '2026-10-14T07:12:00Z';

interface Picture { name: string; width: number; height: number; query: string; /** What stands there once the page is drawn. */ ready?: string }

const PICTURES: Picture[] = [
  { name: 'program-1440-light', width: 1440, height: 900, query: '' },
  { name: 'program-1440-dark', width: 1440, height: 900, query: 'theme=dark' },
  { name: 'program-1600-contrast', width: 1600, height: 900, query: 'theme=contrast' },
  { name: 'program-900-light', width: 900, height: 900, query: '' },
  { name: 'program-320-light', width: 320, height: 800, query: '' },
  { name: 'program-320-dark', width: 320, height: 800, query: 'theme=dark' },
  { name: 'program-1440-german', width: 1440, height: 900, query: 'locale=de' },
  { name: 'program-1440-arabic', width: 1440, height: 900, query: 'locale=ar' },
  { name: 'connections-1440-light', width: 1440, height: 900, query: '#connections', ready: 'text=Call ledger' },
  { name: 'connections-320-dark', width: 320, height: 800, query: 'theme=dark#connections', ready: 'text=Call ledger' },
];

async function draw(browser: Browser, sandbox: Sandbox, picture: Picture): Promise<void> {
  const page = await browser.newPage({ viewport: { width: picture.width, height: picture.height }, timezoneId: 'Europe/Berlin', locale: 'en-GB' });
  await page.clock.install({ time: new Date(NOW) });
  await page.goto(`${sandbox.origin}/?${picture.query}`);
  await page.locator(picture.ready ?? '[data-program="complete"]').first().waitFor();
  if (picture.ready !== undefined) await page.waitForTimeout(1_500);
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${FOLDER}${picture.name}.png` });
  await page.close();
}

const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
const { sandbox, stop } = await startSandbox();
mkdirSync(FOLDER, { recursive: true });
await sandbox.clock(NOW);
for (const picture of PICTURES) await draw(browser, sandbox, picture);
await stop();
await browser.close();
