import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Chromium without a window system, the one that Playwright itself takes for headless runs: a sixth faster. Debian's package of it. */
const SHELL = '/usr/bin/chromium-headless-shell';

/** The browser the journeys run in: `CHROMIUM`, an installed one, or Playwright's own. Undefined when there is none. @param {{ shell?: boolean }} wanted */
export function findBrowser({ shell = false } = {}) {
  const named = process.env.CHROMIUM;
  return [named, ...(shell ? [SHELL] : []), ...INSTALLED, chromium.executablePath()].find((path) => path && existsSync(path));
}

const run = (command, args) => spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

/** Finds a browser or installs one: Playwright's download first, Debian's package where that cannot be reached. */
export function needBrowser(wanted = {}) {
  const found = findBrowser(wanted);
  if (found) return found;
  console.log('No Chrome or Chromium found: installing one.');
  if (!run('npx', ['playwright', 'install', 'chromium']) && process.platform === 'linux' && process.getuid?.() === 0) {
    execFileSync('apt-get', ['update'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', 'chromium'], { stdio: 'inherit' });
    // Not every release of Debian has it; chromium alone will do.
    run('apt-get', ['install', '-y', 'chromium-headless-shell']);
  }
  const installed = findBrowser(wanted);
  if (!installed) throw new Error('No browser could be installed. Install Chrome or Chromium, or name one in the variable CHROMIUM.');
  return installed;
}
