import type { Browser, Page } from '@playwright/test';
import { tabUrl } from '../../appPackage/values.ts';
import { SIZES, WIRE, type Bed } from './bed.ts';
import { median, percentile } from './figures.ts';
import { row, type Row } from './report.ts';

/** Where the sandbox's names put the app. */
const APP = 'https://triptych.nordlys.example';
const TAB = tabUrl(new URL(APP).host);
const FIRST_VIEW = ['User.Read', 'Tasks.Read', 'Calendars.Read', 'Mail.ReadBasic', 'MailboxSettings.Read'];

/** Milliseconds from the frame's beginning to what the host heard from the page in it; null where it heard nothing. */
interface Heard { ready: number | null; loaded: number | null; done: number | null }

/** Notes when each message of teams-js came. Serialised into the host's page before its own scripts run. */
function listen(): void {
  const heard: Record<string, number> = {};
  (window as unknown as { heard: Record<string, number> }).heard = heard;
  window.addEventListener('message', ({ data }: MessageEvent<{ func?: string } | null>) => { if (typeof data?.func === 'string') heard[data.func] ??= performance.now(); }, true);
}

async function hostPage(browser: Browser, address: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1600, height: 900 }, timezoneId: 'Europe/Berlin', locale: 'en-GB' });
  const page = await context.newPage();
  // tsx names inner functions by a helper of its own that the page does not have.
  await page.addInitScript({ content: `globalThis.__name = (named) => named; (${listen.toString()})();` });
  await page.goto(`https://teams.microsoft.com/hosts/teams?app=${encodeURIComponent(address)}`);
  return { page, close: () => context.close() };
}

async function heardIn(page: Page): Promise<Heard> {
  return page.evaluate(() => {
    const began = performance.getEntriesByType('resource').find((entry) => (entry as PerformanceResourceTiming).initiatorType === 'iframe')?.startTime ?? Number.NaN;
    const { heard } = window as unknown as { heard: Record<string, number> };
    const since = (func: string): number | null => (heard[func] === undefined ? null : heard[func] - began);
    return { ready: since('getContext'), loaded: since('appInitialization.appLoaded'), done: since('appInitialization.success') ?? since('appInitialization.failure') };
  });
}

async function openHosted(browser: Browser, address: string): Promise<Heard> {
  const { page, close } = await hostPage(browser, address);
  await page.waitForFunction(() => document.body.dataset['app'] === 'ready' || document.body.dataset['app'] === 'failed', null, { timeout: 30_000 });
  const heard = await heardIn(page);
  await close();
  return heard;
}

/** Leaves the tab, comes back to it, and tells how long the page that was kept took to be painted again. */
async function comeBack(browser: Browser, times: number): Promise<number[]> {
  const { page, close } = await hostPage(browser, TAB);
  await page.frameLocator('#app').locator('[data-program="complete"]').waitFor({ timeout: 30_000 });
  const app = page.frames().find((frame) => frame.url().startsWith(APP));
  const found: number[] = [];
  for (let turn = 0; turn < times && app !== undefined; turn += 1) {
    await page.locator('#away').click();
    await page.waitForFunction(() => document.body.dataset['app'] === 'cached');
    await page.waitForTimeout(300);
    // A page that is not shown gets no frames: the first one is that of its return.
    const painted = app.evaluate(() => new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(document.querySelector('[data-stop]') === null ? Number.NaN : performance.timeOrigin + performance.now());
        port2.postMessage(null);
      });
    }));
    const clicked = page.evaluate(() => { document.querySelector<HTMLElement>('#away')?.click(); return performance.timeOrigin + performance.now(); });
    found.push((await painted) - (await clicked));
    await page.waitForTimeout(300);
  }
  await close();
  return found;
}

const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

/** The tab in the stand-in Teams beside a page that holds teams-js alone, in turn. */
export async function hostedRows(bed: Bed, browser: Browser, times: number): Promise<Row[]> {
  await bed.load(SIZES.S);
  await bed.control('POST', 'token', { scopes: FIRST_VIEW, consent: true, log: false });
  const [app, bare, dead]: [Heard[], Heard[], Heard[]] = [[], [], []];
  for (let turn = 0; turn < times; turn += 1) {
    app.push(await openHosted(browser, TAB));
    bare.push(await openHosted(browser, `${APP}/bare/index.html`));
  }
  const back = await comeBack(browser, times);
  await bed.control('POST', 'faults', { match: {}, when: 'before', status: 503, times: 10_000 });
  for (let turn = 0; turn < times; turn += 1) dead.push(await openHosted(browser, TAB));
  await bed.control('DELETE', 'faults');
  await bed.control('PUT', 'network', WIRE);
  const ready = (openings: Heard[]): number => median(known(openings.map((each) => each.ready)));
  const done = known([...app, ...dead].map((each) => each.done));
  return [
    row('P9.memory', 're-open from memory', percentile(back, 95), 'ms', 100, { note: `median ${median(back).toFixed(0)}, ${back.length} times` }),
    row('P14.ready', 'host ready, against teams-js alone', ready(app) / ready(bare), '×', 1.25, { note: `${ready(app).toFixed(0)} and ${ready(bare).toFixed(0)} ms, ${times} runs` }),
    row('P14.loaded', 'notifyAppLoaded', median(known(app.map((each) => each.loaded))), 'ms', 1_000, { floor: median(known(bare.map((each) => each.loaded))), note: `${times} runs` }),
    row('P14.success', 'notifySuccess or notifyFailure, Graph dead too', done.length < 2 * times ? null : percentile(done, 95), 'ms', 5_000, { note: `p95 of ${done.length} openings, ${dead.length} of them with Graph answering 503 alone` }),
  ];
}
