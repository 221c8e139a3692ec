/* eslint no-empty-pattern: "off" -- Playwright reads a fixture's needs from the pattern, and these need nothing. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { test as base, expect, type Browser, type BrowserContext, type FrameLocator, type Page } from '@playwright/test';
import { tabUrl } from '../../appPackage/values.ts';
import { startTenant, type Sandbox } from './sandbox.ts';
import { WEDNESDAY } from './fixture.ts';

const ARTIFACTS = new URL('../.artifacts/', import.meta.url).pathname;

/** The build made for a tenant, at the address its administrator gave it. */
export const APP = 'https://triptych.nordlys.example';
/** The origin of a page that may not frame it. */
export const EVIL = 'https://evil.example';

/** Everything the app may talk to, and where the hosts live. */
const HOSTS = new Set([
  'triptych.nordlys.example', 'graph.microsoft.com', 'login.microsoftonline.com', 'res.cdn.office.net', 'appsforoffice.microsoft.com', 'ajax.aspnetcdn.com', 'browser.pipe.aria.microsoft.com',
  'teams.microsoft.com', 'm365.cloud.microsoft', 'outlook.office.com',
  // Where the sandbox hands out and takes in the bytes of files, as SharePoint does.
  '127.0.0.1',
]);

/** A browser that takes the services' real names for the local server, and what happened in it. */
export class StandIn {
  constructor(readonly sandbox: Sandbox, readonly context: BrowserContext, readonly page: Page) {}

  /** The app inside the host's page. */
  get app(): FrameLocator {
    return this.page.frameLocator('#app');
  }

  /** Opens the Teams-like frame. @param query its switches, e.g. `theme=dark&host=Office` */
  async teams(query = '', origin = 'https://teams.microsoft.com'): Promise<void> {
    await this.page.goto(`${origin}/hosts/teams?app=${encodeURIComponent(tabUrl(new URL(APP).host))}${query === '' ? '' : `&${query}`}`);
  }

  /** Opens the Outlook-like window with the app's pane beside the first mail. */
  async outlook(): Promise<void> {
    await this.page.goto(`https://outlook.office.com/hosts/outlook?app=${APP}/pane.html`);
  }

  async complete(within: FrameLocator | Page = this.app): Promise<void> {
    await expect(within.locator('[data-program]')).toHaveAttribute('data-program', 'complete', { timeout: 20_000 });
  }

  /** The sign-in screen of this kind, with its one action. */
  screen(kind: string, within: FrameLocator | Page = this.app) {
    return within.locator(`[data-signin="${kind}"]`);
  }

  /** Clicks what opens the sign-in window, and gives that window. */
  async popup(click: () => Promise<void>): Promise<Page> {
    const [popup] = await Promise.all([this.context.waitForEvent('page'), click()]);
    await popup.waitForLoadState();
    return popup;
  }

  /** Consents by hand to what is asked, in the window that the click opens. @returns the scopes that the page named */
  async accept(click: () => Promise<void>): Promise<string[]> {
    const popup = await this.popup(click);
    await popup.locator('#accept').waitFor();
    const scopes = await popup.locator('li small').allTextContents();
    await popup.locator('#accept').click();
    return scopes;
  }
}

/** Every journey starts clean, and ends with: no page error, no policy violation, no stray origin. */
export const test = base.extend<{ standIn: StandIn; allowed: RegExp[] }, { tenantSandbox: Sandbox; tenantBrowser: Browser }>({
  tenantSandbox: [async ({}, use) => {
    const { sandbox, stop } = await startTenant();
    await use(sandbox);
    await stop();
  }, { scope: 'worker', timeout: 60_000 }],

  tenantBrowser: [async ({ playwright, tenantSandbox, launchOptions }, use) => {
    const browser = await playwright.chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), '--ignore-certificate-errors', `--host-resolver-rules=${tenantSandbox.rules}`] });
    await use(browser);
    await browser.close();
  }, { scope: 'worker' }],

  /** Console errors that a journey provokes on purpose. */
  allowed: async ({}, use) => { await use([]); },

  standIn: async ({ tenantSandbox: sandbox, tenantBrowser, allowed }, use) => {
    await sandbox.reset(WEDNESDAY);
    const context = await tenantBrowser.newContext({ viewport: { width: 1600, height: 900 }, timezoneId: 'Europe/Berlin', locale: 'en-GB', ignoreHTTPSErrors: true });
    await context.clock.install({ time: new Date(WEDNESDAY) });
    const complaints: string[] = [];
    const origins = new Set<string>();
    context.on('weberror', (error) => complaints.push(`page error: ${error.error().message}`));
    context.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
    context.on('request', (request) => { if (/^https?:/.test(request.url())) origins.add(new URL(request.url()).hostname); });
    await use(new StandIn(sandbox, context, await context.newPage()));
    mkdirSync(ARTIFACTS, { recursive: true });
    appendFileSync(`${ARTIFACTS}requests.jsonl`, await sandbox.requestLines());
    await context.close();
    expect(complaints.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([]);
    expect([...origins].filter((host) => !HOSTS.has(host) && host !== 'evil.example')).toEqual([]);
  },
});

export { expect };
