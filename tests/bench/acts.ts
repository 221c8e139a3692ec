import type { CDPSession, Page } from '@playwright/test';
import type { Bed } from './bed.ts';
import type { Opened } from './browser.ts';
import type { Probe } from './probe.ts';

export interface ActTimes {
  /** Input to the frame that shows it, milliseconds. */
  painted: number[];
  /** Input to the service's answer. */
  confirmed: number[];
  /** Write requests of each act. */
  writes: number[];
  /** Processor time of the page's main thread until a moment after the write was answered: what load on the machine does not change much. */
  mainThread: number[];
}

const NOTHING = (): ActTimes => ({ painted: [], confirmed: [], writes: [], mainThread: [] });
export const VERBS = ['complete', 'key', 'drag', 'date'] as const;
export type Verb = (typeof VERBS)[number];

const COUNT = 'section[aria-label="Next week"][data-count]';
const ROW = '[data-bucket="next-week"]:is([data-source="planner"], [data-source="todo"])';

async function armed(page: Page, type: string, selector: string, attribute: string): Promise<void> {
  await page.evaluate(([of, where, what]) => (window as unknown as { bench: Probe }).bench.arm(of, where, what), [type, selector, attribute] as const);
}

const painted = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as { bench: Probe }).bench.painted ?? Number.NaN);

/** Each act takes a row out of Next week, so that one number tells when it shows. */
async function act(page: Page, verb: Verb, which = ''): Promise<void> {
  const row = page.locator(`${ROW}${which}`).first();
  await row.scrollIntoViewIfNeeded();
  if (verb === 'complete') {
    const box = await row.getByRole('checkbox').boundingBox();
    if (box === null) throw new Error('The row has no check circle.');
    await page.mouse.move(box.x + 12, box.y + 12);
    await armed(page, 'click', COUNT, 'data-count');
    return page.mouse.click(box.x + 12, box.y + 12);
  }
  if (verb === 'drag') {
    const [from, to] = [await row.locator('[data-stop]').boundingBox(), await page.locator('section[aria-label="Today"] h2').boundingBox()];
    if (from === null || to === null) throw new Error('Nothing to drag.');
    await page.mouse.move(from.x + 20, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(from.x - 20, from.y + 8, { steps: 3 });
    await page.mouse.move(to.x + 20, to.y + 8, { steps: 3 });
    await armed(page, 'pointerup', COUNT, 'data-count');
    return page.mouse.up();
  }
  await row.locator('[data-stop]').focus();
  await armed(page, 'keydown', COUNT, 'data-count');
  await page.keyboard.press(verb === 'key' ? 't' : 'm');
}

const isWrite = (method: string): boolean => method !== 'GET' && method !== 'OPTIONS';

/** Processor milliseconds that the page's main thread has used so far. */
export async function mainThread(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

async function writesOf(bed: Bed): Promise<{ count: number; end: number }> {
  let [count, end] = [0, 0];
  for (const line of await bed.requests()) {
    const methods = line.url.endsWith('/$batch') ? (line.body?.requests ?? []).map((part) => part.method) : [line.method];
    const writes = methods.filter(isWrite).length;
    count += writes;
    if (writes > 0) end = Math.max(end, line.time + line.durationMs);
  }
  return { count, end };
}

/** The first acts of each kind ask for leave, and load what writing needs; they are not measured. */
export async function allowWriting({ page }: Opened): Promise<void> {
  for (const verb of ['complete', 'key'] as const) {
    await act(page, verb, '[data-source="planner"]');
    await page.getByRole('dialog').getByRole('button', { name: 'Allow' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForTimeout(1_500);
  }
}

export async function timeActs(bed: Bed, { page, cdp }: Opened, verb: Verb, times: number): Promise<ActTimes> {
  const found = NOTHING();
  for (let turn = 0; turn < times; turn += 1) {
    await bed.clearRequests();
    const before = Date.now();
    const used = await mainThread(cdp);
    await act(page, verb);
    found.painted.push(await painted(page));
    await page.waitForTimeout(900);
    found.mainThread.push((await mainThread(cdp)) - used);
    const { count, end } = await writesOf(bed);
    found.writes.push(count);
    found.confirmed.push(end - before);
  }
  return found;
}
