import type { Browser, Page } from '@playwright/test';
import { SIZES, type Bed } from './bed.ts';
import { fresh, heapOf } from './browser.ts';
import { percentile } from './figures.ts';
import { openApp } from './opening.ts';
import type { Probe } from './probe.ts';
import { row, type Row } from './report.ts';

/** Opens the app where the service refuses a fifth Outlook request, and counts what was refused. */
async function strict(bed: Bed, browser: Browser, times: number): Promise<number> {
  await bed.load(SIZES.S, { strict: true });
  let throttled = 0;
  for (let turn = 0; turn < times; turn += 1) {
    const { opened, opening } = await openApp(bed, browser);
    throttled += opening.throttled;
    await opened.context.close();
  }
  return throttled;
}

/** Faults as Dev Proxy mixes them, two per cent of each. */
const MIX = [429, 500, 502, 503, 504];

async function chaos(bed: Bed, browser: Browser, times: number): Promise<{ ready: number[]; complete: number }> {
  const ready: number[] = [];
  let complete = 0;
  for (let turn = 0; turn < times; turn += 1) {
    await bed.load(SIZES.S);
    for (const [index, status] of MIX.entries()) await bed.control('POST', 'faults', { match: {}, when: 'before', status, rate: 0.02, seed: turn * 7_919 + index * 104_729 + 1 });
    const { opened, opening } = await openApp(bed, browser);
    ready.push(opening.complete);
    if ((await opened.page.locator('[data-program]').getAttribute('data-program')) === 'complete') complete += 1;
    await opened.context.close();
  }
  return { ready, complete: (100 * complete) / times };
}

const MINUTES = 10;
/** The clock runs ahead by less than the app waits for an answer: what is under way is let arrive, as it would in that time. */
const STEP = 5_000;

/** Resolves once nothing that the page asked for is under way any more. */
function quiet(page: Page): () => Promise<void> {
  let pending = 0;
  page.on('request', () => { pending += 1; });
  for (const end of ['requestfinished', 'requestfailed'] as const) page.on(end as 'requestfinished', () => { pending -= 1; });
  return async () => {
    do await new Promise((wake) => setTimeout(wake, 30)); while (pending > 0);
  };
}

/** Requests a minute of a page that nobody touches, looked at and hidden, on a clock that runs ahead. */
async function idle(bed: Bed, browser: Browser): Promise<{ visible: number; hidden: number }> {
  await bed.load(SIZES.S);
  const { page, context } = await fresh(browser);
  const settled = quiet(page);
  await page.clock.install();
  await page.goto(`${bed.origin}/`);
  await page.waitForFunction(() => (window as unknown as { bench: Probe }).bench.seen.complete !== null, null, { timeout: 60_000 });
  const during = async (): Promise<number> => {
    await bed.clearRequests();
    for (let passed = 0; passed < MINUTES * 60_000; passed += STEP) {
      await page.clock.runFor(STEP);
      await settled();
    }
    return (await bed.requests()).length / MINUTES;
  };
  const visible = await during();
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const hidden = await during();
  await context.close();
  return { visible, hidden };
}

export async function hardshipRows(bed: Bed, browser: Browser, times: { strict: number; chaos: number }): Promise<Row[]> {
  const throttled = await strict(bed, browser, times.strict);
  const { ready, complete } = await chaos(bed, browser, times.chaos);
  const { visible, hidden } = await idle(bed, browser);
  return [
    row('P13.strict', 'answers 429 that the app brought about itself', throttled, '', 0, { note: `${times.strict} openings` }),
    row('P13.chaos', 'open with 10 % faults, p95', percentile(ready, 95), 'ms', 5_000, { note: `${times.chaos} openings` }),
    row('P13.whole', 'of these complete', complete, '%', 100, { atLeast: true }),
    row('P14.visible', 'requests a minute, looked at and idle', visible, '', 1, { note: `${MINUTES} minutes` }),
    row('P14.hidden', 'requests a minute, hidden', hidden, '', 0, { note: `${MINUTES} minutes` }),
  ];
}

/** Megabytes of heap that opening and closing an item `count` times leaves behind. */
export async function cyclesOf(bed: Bed, browser: Browser, count: number): Promise<{ grown: number; count: number }> {
  await bed.load(SIZES.S);
  const { opened } = await openApp(bed, browser);
  const { page, cdp } = opened;
  const cycle = async (): Promise<void> => {
    await page.locator('[data-bucket="next-week"] [data-stop]').first().click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  for (let turn = 0; turn < 5; turn += 1) await cycle();
  const before = await heapOf(cdp);
  for (let turn = 0; turn < count; turn += 1) await cycle();
  const grown = ((await heapOf(cdp)) - before) / 1e6;
  await opened.context.close();
  return { grown, count };
}
