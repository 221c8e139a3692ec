import { chromium, type Browser, type Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { NOW, startStranger, type Stranger } from './stranger.ts';
import { serveToolkitPage } from './toolkit/served.ts';

let graph: Stranger;
let browser: Browser;
let page: Page;
/** Requests to Graph of the page: `GET /v1.0/me`. */
let asked: string[];
/** Those of them that were refused, with their status. */
let refused: string[];

beforeAll(async () => {
  graph = await startStranger(serveToolkitPage);
  const installed = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => path !== undefined && existsSync(path));
  browser = await chromium.launch({ args: ['--no-sandbox'], ...(installed === undefined ? {} : { executablePath: installed }) });
});

afterAll(async () => {
  await browser?.close();
  await graph?.stop();
});

beforeEach(async () => {
  await graph.control('DELETE', '/requests');
  page = await browser.newPage({ ignoreHTTPSErrors: true, timezoneId: 'Europe/Copenhagen', locale: 'en-GB' });
  await page.clock.setFixedTime(new Date(NOW));
  asked = [];
  refused = [];
  page.on('response', (response) => {
    const { pathname, search } = new URL(response.url());
    if (!/^\/(v1\.0|beta)\//.test(pathname)) return;
    const line = `${response.request().method()} ${pathname}${search}`;
    asked.push(line);
    // Five colleagues have no photo, and Graph says so with 404 [profilephoto-get].
    const noPhoto = response.status() === 404 && pathname.endsWith('/photo/$value');
    if (response.status() >= 400 && !noPhoto) refused.push(`${response.status()} ${line}`);
  });
});

afterEach(async () => {
  await page.close();
  expect(await graph.logged(), 'the traffic of strangers stays out of the request log').toBe(0);
});

/** Opens one component and waits until its text, shadow roots included, holds `expected`. */
async function shows(component: string, scopes: string, attributes: Record<string, string>, expected: readonly string[]): Promise<void> {
  const query = new URLSearchParams({ component, scopes, ...attributes });
  await page.goto(`${graph.origin}/toolkit/index.html?${query.toString()}`);
  for (const text of expected) {
    await expect.poll(() => page.evaluate(shadowText), { timeout: 40_000, message: `${component} shows "${text}"; refused: ${refused.join(', ')}` }).toContain(text);
  }
}

/** All the text of the page, of open shadow roots and of fields too. */
function shadowText(): string {
  const of = (node: Node): string => {
    if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return '';
    const own = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '';
    const field = node instanceof HTMLInputElement ? ` ${node.value} ` : '';
    const inside = [...(node instanceof Element && node.shadowRoot ? [node.shadowRoot] : []), ...node.childNodes];
    return own + field + inside.map((child) => of(child)).join(' ');
  };
  return of(document.body).replace(/\s+/g, ' ');
}

describe('Graph Toolkit in Chromium', () => {
  it('shows the day in Agenda', async () => {
    await shows('mgt-agenda', 'Calendars.Read User.Read User.ReadBasic.All People.Read Presence.Read.All', { date: '2026-10-14', days: '2' },
      ['Standup Nordlys', 'Budget 2027 – Abstimmung', 'Raum Elbe', 'Kundemøde Fjord Energi', '採用面接 – 田中さん']);
    expect(asked.filter((line) => line.includes('/me/calendarview?') && line.includes('$skip=')), 'a second page').not.toEqual([]);
    expect(refused).toEqual([]);
  });

  it('shows a colleague with photo and presence in Person', async () => {
    await shows('mgt-person', 'User.Read User.ReadBasic.All User.Read.All Presence.Read.All', { 'person-query': '', 'user-id': 'soren@nordlys.example', view: 'threelines', 'show-presence': '', 'person-presence': '' },
      ['Søren Kjær', 'Head of Sales']);
    const photos = await page.evaluate(() => {
      const found: number[] = [];
      const walk = (root: ParentNode): void => root.querySelectorAll('*').forEach((element) => {
        if (element instanceof HTMLImageElement) found.push(element.naturalWidth);
        if (element.shadowRoot) walk(element.shadowRoot);
      });
      walk(document);
      return found;
    });
    expect(photos.length).toBeGreaterThan(0);
    expect(Math.min(...photos)).toBeGreaterThan(0);
    expect(asked.some((line) => line.endsWith('/presence'))).toBe(true);
    expect(refused).toEqual([]);
  });

  it('finds a colleague in People Picker', async () => {
    await shows('mgt-people-picker', 'People.Read User.Read User.Read.All User.ReadBasic.All Group.Read.All Presence.Read.All', {}, []);
    await page.locator('mgt-people-picker input').pressSequentially('Tomasz', { delay: 40 });
    await expect.poll(() => page.evaluate(shadowText), { timeout: 40_000, message: 'the picker shows whom it found' }).toContain('Tomasz Wiśniewski');
    expect(asked.filter((line) => line.includes('$search') || line.includes('startswith')), 'found by asking, not among the first').not.toEqual([]);
    expect(refused).toEqual([]);
  });

  it('shows plans, buckets and tasks in Planner', async () => {
    await shows('mgt-planner', 'Tasks.Read Tasks.ReadWrite Group.Read.All User.Read User.ReadBasic.All People.Read', {},
      ['Freigabe Messestand Hannover']);
    expect(asked).toContain('GET /beta/me/planner/plans');
    expect(refused).toEqual([]);
  });

  it('shows the default list in To Do', async () => {
    await shows('mgt-todo', 'Tasks.Read Tasks.ReadWrite', {}, ['Book the car for Saturday', 'Return the meeting room tablet']);
    expect(refused).toEqual([]);
  });
});
