/* eslint no-empty-pattern: "off" -- Playwright reads a fixture's needs from the pattern, and these need nothing. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';
import { startSandbox, type Sandbox } from './sandbox.ts';

const ARTIFACTS = new URL('../.artifacts/', import.meta.url).pathname;

/** Wednesday 14 October 2026, 09:12 in Berlin. */
export const WEDNESDAY = '2026-10-14T07:12:00Z';

export interface OpenOptions {
  now?: string;
  /** Query of the page's address, e.g. `theme=dark`. */
  query?: string;
  /** False: do not wait for the program. */
  wait?: boolean;
  /** False: the browser's own clock, for what only its own performance timeline tells. */
  clock?: boolean;
}

/** The program page as a person has it before them. */
export class ProgramPage {
  constructor(readonly page: Page, readonly sandbox: Sandbox) {}

  async open(options: OpenOptions = {}): Promise<void> {
    if (options.clock !== false) await this.page.clock.install({ time: new Date(options.now ?? WEDNESDAY) });
    await this.page.goto(`${this.sandbox.origin}/${options.query ? `?${options.query}` : ''}`);
    if (options.wait !== false) await this.complete();
  }

  async complete(state: 'complete' | 'partial' = 'complete'): Promise<void> {
    await expect(this.page.locator('[data-program]')).toHaveAttribute('data-program', state, { timeout: 20_000 });
    await expect(this.page.locator('[data-program]')).toHaveAttribute('data-acting', 'ready');
  }

  /** A bucket, lane or tray, also while a drawer is open before it. */
  place(name: string) {
    return this.page.locator(`section[aria-label="${name}"][data-count]`);
  }

  async count(name: string): Promise<number> {
    return Number(await this.place(name).getAttribute('data-count'));
  }

  items(bucket: string) {
    return this.page.locator(`[data-bucket="${bucket}"][data-id]`);
  }
}

interface Faults { expected: RegExp[] }

/** Every journey starts clean, owns the clock, and ends with: no page error, no policy violation, no stray origin, nothing stored. */
export const test = base.extend<{ program: ProgramPage; allowed: Faults }, { sandbox: Sandbox }>({
  sandbox: [async ({}, use) => {
    const { sandbox, stop } = await startSandbox();
    await use(sandbox);
    await stop();
  }, { scope: 'worker', timeout: 60_000 }],

  /** Console errors that a journey provokes on purpose (a 403 it asked the sandbox for shows in the console). */
  allowed: async ({}, use) => { await use({ expected: [] }); },

  program: async ({ page, sandbox, allowed }, use) => {
    await sandbox.reset(WEDNESDAY);
    const complaints: string[] = [];
    const origins = new Set<string>();
    page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
    page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
    page.on('request', (request) => { if (/^https?:/.test(request.url())) origins.add(new URL(request.url()).hostname); });
    await use(new ProgramPage(page, sandbox));
    mkdirSync(ARTIFACTS, { recursive: true });
    appendFileSync(`${ARTIFACTS}requests.jsonl`, await sandbox.requestLines());
    expect(complaints.filter((text) => !allowed.expected.some((pattern) => pattern.test(text)))).toEqual([]);
    expect([...origins].filter((host) => host !== 'localhost' && host !== '127.0.0.1')).toEqual([]);
    expect(await stored(page)).toEqual({ local: 0, session: 0, databases: 0, caches: 0, cookies: '' });
  },
});

/** What the browser holds for the app's origin. */
async function stored(page: Page) {
  if (page.isClosed() || page.url() === 'about:blank') return { local: 0, session: 0, databases: 0, caches: 0, cookies: '' };
  return page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: 'caches' in window ? (await caches.keys()).length : 0,
    cookies: document.cookie,
  }));
}

export { expect };
