import type { Browser, Page } from '@playwright/test';
import { mainThread } from './acts.ts';
import { SIZES, type Bed, type Size } from './bed.ts';
import { fresh, heapOf, settled, type Opened } from './browser.ts';
import { blocked, longestChain } from './figures.ts';
import type { Probe } from './probe.ts';

/** One opening of a page, milliseconds since the navigation began. */
export interface Opening {
  shell: number;
  rows: number;
  complete: number;
  blocked: number;
  longest: number;
  /** Processor time of the main thread until the page was complete and quiet. */
  mainThread: number;
  requests: number;
  preflights: number;
  kilobytes: number;
  chain: number;
  /** Addresses asked for twice. */
  twice: number;
  /** Parts or requests answered 429. */
  throttled: number;
  nodes: number;
  heap: number;
  /** JavaScript before the page was complete, kB as sent. */
  script: number;
}

const MOST = 120_000;

/** All elements, those in shadow roots too; and the rows that Graph Toolkit's Planner drew. */
function countPage(): { nodes: number; peerRows: number; floorRows: number } {
  const found = { nodes: 0, peerRows: 0, floorRows: document.querySelectorAll('li').length };
  const roots: ParentNode[] = [document];
  for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
    for (const element of root.querySelectorAll('*')) {
      found.nodes += 1;
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (element.classList.contains('task') && element.getRootNode() !== document) found.peerRows += 1;
    }
  }
  return found;
}

async function fromLog(bed: Bed): Promise<Pick<Opening, 'chain' | 'twice' | 'throttled'>> {
  const lines = await bed.requests();
  const urls = lines.flatMap((line) => line.body?.requests?.map((part) => part.url) ?? [line.url]);
  const statuses = lines.flatMap((line) => [line.status, ...(line.parts ?? []).map((part) => part.status)]);
  return {
    chain: longestChain(lines.map((line) => ({ start: line.time, end: line.time + line.durationMs }))),
    twice: urls.length - new Set(urls).size,
    throttled: statuses.filter((status) => status === 429).length,
  };
}

async function measured(bed: Bed, opened: Opened, complete: number): Promise<Opening> {
  const { page, cdp, traffic } = opened;
  const inside = await page.evaluate(() => {
    const { longTasks, seen } = (window as unknown as { bench: Probe }).bench;
    const scripts = performance.getEntriesByType('resource').filter((entry) => entry.name.endsWith('.js')) as PerformanceResourceTiming[];
    const before = scripts.filter((entry) => entry.startTime <= (seen.complete ?? Number.POSITIVE_INFINITY));
    return { longTasks, seen, script: before.reduce((sum, entry) => sum + entry.encodedBodySize, 0) / 1000 };
  });
  const { requests, preflights, bytes } = traffic;
  const spent = await mainThread(cdp);
  const { nodes } = await page.evaluate(countPage);
  return {
    shell: inside.seen.shell ?? Number.NaN, rows: inside.seen.rows ?? Number.NaN, complete,
    blocked: blocked(inside.longTasks), longest: Math.max(0, ...inside.longTasks), mainThread: spent,
    requests, preflights, kilobytes: bytes / 1000, ...(await fromLog(bed)), nodes, heap: (await heapOf(cdp)) / 1e6, script: inside.script,
  };
}

async function seenComplete({ page }: Opened): Promise<number> {
  const handle = await page.waitForFunction(() => (window as unknown as { bench: Probe }).bench.seen.complete, null, { timeout: MOST });
  return (await handle.jsonValue()) ?? Number.NaN;
}

/** The app in a fresh profile. The caller closes `opened.context`. */
export async function openApp(bed: Bed, browser: Browser): Promise<{ opened: Opened; opening: Opening }> {
  const opened = await fresh(browser);
  await bed.clearRequests();
  await opened.page.goto(`${bed.origin}/`);
  const complete = await seenComplete(opened);
  await settled(opened.traffic, 300, 5_000);
  return { opened, opening: await measured(bed, opened, complete) };
}

/** The same page loaded again in the same profile: milliseconds until it is complete. */
export async function reload(opened: Opened): Promise<number> {
  await opened.page.reload();
  return seenComplete(opened);
}

/** A click that takes a row off the floor page: milliseconds to the end of the frame that shows it. */
async function floorAct(page: Page): Promise<number> {
  await page.evaluate(() => (window as unknown as { bench: Probe }).bench.arm('click', 'body', 'data-count'));
  await page.locator('li').nth(5).click();
  return page.evaluate(() => (window as unknown as { bench: Probe }).bench.painted ?? Number.NaN);
}

/** The fewest requests; throws when it drew fewer rows than there are items. */
export async function openFloor(bed: Bed, browser: Browser, size: Size, onAct: (painted: number) => void = () => undefined, acts = 0): Promise<Opening> {
  const opened = await fresh(browser);
  await bed.clearRequests();
  await opened.page.goto(`${bed.origin}/floor/index.html`);
  const complete = await seenComplete(opened);
  const opening = await measured(bed, opened, complete);
  const { floorRows } = await opened.page.evaluate(countPage);
  for (let turn = 0; turn < acts; turn += 1) onAct(await floorAct(opened.page));
  await opened.context.close();
  const { plannerTasks, todoTasks } = SIZES[size];
  if (floorRows < plannerTasks + todoTasks) throw new Error(`The floor page drew ${floorRows} rows of ${plannerTasks + todoTasks} tasks and more.`);
  return opening;
}

/**
 * Graph Toolkit, until each Planner task has its row and nothing is under way any more; null when that took longer than `most`.
 * @throws when it drew nothing at all
 */
export async function openPeer(bed: Bed, browser: Browser, size: Size, most: number): Promise<Opening | null> {
  const opened = await fresh(browser);
  const { page, traffic } = opened;
  await bed.clearRequests();
  await page.goto(`${bed.origin}/peer/index.html`);
  const until = Date.now() + most;
  let rows = 0;
  while (Date.now() < until && rows < SIZES[size].plannerTasks) {
    await page.waitForTimeout(250);
    rows = (await page.evaluate(countPage)).peerRows;
  }
  const quiet = await settled(traffic, 1_000, Math.max(1_000, until - Date.now()));
  if (rows === 0) throw new Error('Graph Toolkit drew nothing: it is no peer.');
  const done = quiet && rows >= SIZES[size].plannerTasks;
  const opening = done ? await measured(bed, opened, (traffic.lastEnd - traffic.began) * 1000) : null;
  await opened.context.close();
  return opening;
}
