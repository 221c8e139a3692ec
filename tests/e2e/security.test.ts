import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, inflateSync, brotliDecompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { showAll } from './acting.ts';
import { expect, test, WEDNESDAY } from './fixture.ts';
import { BAD_LINKS, HOSTILE, stranger, tenantNamed } from './hostile.ts';

const isPwned = (page: Page): Promise<boolean> => page.evaluate(() => 'pwned' in window);

/** What the links of the page lead to. */
const schemes = (page: Page): Promise<string[]> => page.evaluate(() => [...new Set([...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => link.protocol))]);

test('whatever things are called, they are shown as text: nothing runs, nothing moves, no name reaches beyond itself', async ({ program, sandbox, page }) => {
  test.slow();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss(); });
  await sandbox.tenant(tenantNamed(HOSTILE, (n) => BAD_LINKS[n % BAD_LINKS.length] ?? ''));
  await program.open();
  await showAll(page.locator('main'));
  const drawn = await page.evaluate(() => {
    const titles = [...document.querySelectorAll<HTMLElement>('li[data-id] [data-stop]')];
    const rows = [...document.querySelectorAll<HTMLElement>('li[data-id]')];
    const loose = [...document.querySelectorAll<HTMLElement>('li[data-id] [data-stop], li[data-id] [data-stop] + div > span')].filter((element) => {
      const { display, unicodeBidi } = getComputedStyle(element);
      return display === 'inline' && !unicodeBidi.includes('isolate');
    });
    return {
      texts: titles.map((title) => title.textContent ?? ''), tallest: Math.max(...rows.map((row) => row.getBoundingClientRect().height)),
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth, loose: loose.map((element) => element.outerHTML.slice(0, 200)),
    };
  });
  const shown = new Set(drawn.texts.map((text) => text.trim()));
  expect(HOSTILE.filter((text) => !shown.has(text.trim()))).toEqual([]);
  expect(drawn.loose).toEqual([]);
  expect(drawn.wide).toBeLessThanOrEqual(0);
  expect(drawn.tallest).toBeLessThanOrEqual(60);
  for (const source of ['planner', 'todo', 'calendar', 'mail']) {
    await page.locator(`li[data-source="${source}"] [data-stop]`).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect((await schemes(page)).filter((scheme) => !['https:', 'mailto:', 'tel:', 'http:'].includes(scheme))).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  expect(await isPwned(page)).toBe(false);
  expect(dialogs).toEqual([]);
  expect(await sandbox.ledger()).toEqual([]);
});

test('a nextLink or a redirect to somebody else is not followed, and no token leaves', async ({ program, sandbox, allowed, page }) => {
  const other = await stranger();
  allowed.expected.push(/redirect|ERR_FAILED|Failed to load resource|Content Security Policy|blocked by CORS/i);
  await sandbox.fault({ match: { path: '/me/planner/tasks', part: true }, status: 200, body: { value: [], '@odata.nextLink': `${other.origin}/v1.0/me/planner/tasks?$skiptoken=1` } });
  await program.open({ wait: false });
  await program.complete('partial');
  await expect(page.getByText(/Planner/).first()).toBeVisible();
  await sandbox.clearFaults();
  await sandbox.fault({ match: { path: '/$batch', part: false }, status: 302, headers: { Location: `${other.origin}/v1.0/$batch` } });
  await page.reload();
  await expect(page.locator('[data-program]')).toHaveAttribute('data-program', 'partial', { timeout: 40_000 });
  expect(other.asked).toEqual([]);
  await other.stop();
});

test('a stranger’s page can neither frame the app nor move it with messages, and no address makes it write', async ({ program, sandbox, page, context }) => {
  test.slow();
  await program.open({ clock: false });
  const other = await stranger('<!doctype html><title>Stranger</title><body></body>');
  const evil = await context.newPage();
  await evil.goto(`${other.origin}/x.html`);
  const popup = evil.waitForEvent('popup');
  await evil.evaluate((app) => {
    const frame = document.createElement('iframe');
    frame.src = app;
    document.body.append(frame);
    (window as unknown as { app: Window | null }).app = window.open(app);
  }, sandbox.origin);
  const opened = await popup;
  await expect(opened.locator('[data-program]')).toHaveAttribute('data-program', 'complete');
  const framed = evil.frames().find((frame) => frame !== evil.mainFrame());
  expect(await framed?.locator('[data-program]').count()).toBe(0);
  const before = await opened.locator('[data-program]').innerText();
  await evil.evaluate((origin) => {
    const { app } = window as unknown as { app: Window };
    const names = ['initialize', 'initializeResponse', 'getContext', 'themeChange', 'authentication.authenticate.success', 'handleRedirect', 'hashChange', 'setDeepLink', 'beforeUnload', 'load'];
    for (let n = 0; n < 1_000; n += 1) {
      const func = names[n % names.length];
      const shapes: unknown[] = [{ id: n, func, args: [{ theme: 'contrast', url: 'javascript:window.pwned=1' }] }, JSON.stringify({ func, args: ['x'] }), { type: func, payload: { token: 'x' } }, null, n, [func], `setImmediate$${n}`, { source: 'react-devtools-bridge', payload: { event: 'x' } }];
      app.postMessage(shapes[n % shapes.length], n % 2 === 0 ? '*' : origin);
    }
  }, sandbox.origin);
  await opened.evaluate(() => new Promise((done) => { setTimeout(done); }));
  expect(await opened.locator('[data-program]').innerText()).toBe(before);
  expect(await isPwned(opened)).toBe(false);
  await opened.close();
  await evil.close();
  for (const address of [
    '?q=%3Cimg%20src%3Dx%20onerror%3Dwindow.pwned%3D1%3E', '?source=javascript:window.pwned%3D1&in=../../x&person=%00', '?redirect=//evil.example&redirect=%5Cevil&token=x&state=y&clientId=z', '?theme=%3Cscript%3E&locale=%22%3E%3Cx&user=', `?q=${'x'.repeat(4_000)}`, '?q=%E0%A4%A',
    '#/complete/planner/all', '#access_token=x&id_token=y', '#%3Cscript%3Ewindow.pwned%3D1%3C/script%3E', 'index.html?action=delete&id=1', '%2e%2e/%2e%2e/etc', 'program/..%2f..%2f?subEntityId=%7B%22item%22%3A%22planner%3A1%22%2C%22complete%22%3Atrue%7D',
  ]) {
    await page.goto(`${sandbox.origin}/${address}`);
    await expect(page.locator('main'), address).toBeVisible();
    expect(new URL(page.url()).origin).toBe(sandbox.origin);
    expect(await isPwned(page)).toBe(false);
  }
  expect(await sandbox.ledger()).toEqual([]);
  expect(other.asked.filter((line) => !/x\.html|favicon/.test(line))).toEqual([]);
  await other.stop();
});

const CANARY = 'Kanarie7f3a9c';
const CONTROL = 'Control5d2b81';

/** Every file below a folder that holds one of the words: as it is, in UTF-16, or packed. */
function filesWith(folder: string, words: readonly string[]): string[] {
  const holds = (bytes: Buffer): boolean => words.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')));
  const unpacked = (bytes: Buffer): Buffer[] => {
    const found: Buffer[] = [];
    const attempt = (unpack: () => Buffer): void => { try { found.push(unpack()); } catch { /* It was not packed this way. */ } };
    for (let at = bytes.indexOf('\x1f\x8b', 0, 'latin1'); at >= 0; at = bytes.indexOf('\x1f\x8b', at + 1, 'latin1')) attempt(() => gunzipSync(bytes.subarray(at), { finishFlush: 2 }));
    attempt(() => inflateSync(bytes, { finishFlush: 2 }));
    attempt(() => brotliDecompressSync(bytes));
    return found;
  };
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
    const bytes = readFileSync(path);
    return holds(bytes) || unpacked(bytes).some(holds);
  });
}

test('after a day of use and closing the browser, nothing that was read or signed in with is on the device', async ({ playwright, sandbox }, { project }) => {
  test.slow();
  await sandbox.reset(WEDNESDAY);
  await sandbox.tenant(tenantNamed(Array.from({ length: 60 }, (_, n) => `${CANARY} ${n}`)));
  const folder = mkdtempSync(join(tmpdir(), 'triptych-profile-'));
  const other = await stranger();
  const context = await playwright.chromium.launchPersistentContext(folder, { ...project.use.launchOptions, viewport: { width: 1600, height: 900 }, timezoneId: 'Europe/Berlin', locale: 'en-GB' });
  const page = await context.newPage();
  await page.clock.install({ time: new Date(WEDNESDAY) });
  await page.goto(sandbox.origin);
  await expect(page.locator('[data-program]')).toHaveAttribute('data-acting', 'ready', { timeout: 20_000 });
  await expect(page.getByText(CANARY).first()).toBeVisible();
  for (const source of ['planner', 'todo', 'calendar', 'mail']) {
    await page.locator(`li[data-source="${source}"] [data-stop]`).first().click();
    await expect(page.getByRole('dialog')).toContainText(CANARY);
    await page.keyboard.press('Escape');
  }
  await page.locator('li[data-source="planner"]').getByRole('checkbox').first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Allow' }).click();
  await expect.poll(async () => (await sandbox.ledger()).length).toBe(1);
  await page.reload();
  await expect(page.getByText(CANARY).first()).toBeVisible();
  const kept = await page.evaluate(async () => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), await indexedDB.databases(), await caches.keys(), document.cookie, window.name, history.state]));
  expect(kept).toBe('[[],[],[],[],"","",null]');
  const control = await context.newPage();
  await control.goto(`${other.origin}/x.html`);
  await control.evaluate((word) => { localStorage.setItem('word', word); }, CONTROL);
  await control.waitForTimeout(500);
  await context.close();
  await other.stop();
  expect(filesWith(folder, [CONTROL]), 'what is kept on purpose is found').not.toEqual([]);
  expect(filesWith(folder, [CANARY, 'eyJhbGciOi'])).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});
