import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import type { Bed } from './bed.ts';
import { GRAPH } from './graph.ts';
import { installProbe } from './probe.ts';

/** What went over the wire to Graph since the counter began. */
export interface Traffic {
  requests: number;
  preflights: number;
  /** Uncompressed bytes of Graph's answers. */
  bytes: number;
  pending: Set<string>;
  /** Monotonic seconds of the last end of a request. */
  lastEnd: number;
  /** The same for the beginning of the document. */
  began: number;
}

export interface Opened { context: BrowserContext; page: Page; cdp: CDPSession; traffic: Traffic }

export async function launch(bed: Bed): Promise<Browser> {
  const installed = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => path !== undefined && existsSync(path));
  return chromium.launch({
    ...(installed === undefined ? {} : { executablePath: installed }),
    args: [
      '--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--ignore-certificate-errors',
      `--host-resolver-rules=${bed.rules}`,
    ],
  });
}

/** A fresh profile with one empty page that is watched from outside and, once it navigates, from within. */
export async function fresh(browser: Browser): Promise<Opened> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1600, height: 900 }, timezoneId: 'Europe/Berlin', locale: 'en-GB' });
  const page = await context.newPage();
  // tsx names inner functions by a helper of its own that the page does not have.
  await page.addInitScript({ content: `{ const __name = (named) => named; (${installProbe.toString()})(); }` });
  const cdp = await context.newCDPSession(page);
  const traffic: Traffic = { requests: 0, preflights: 0, bytes: 0, pending: new Set(), lastEnd: 0, began: 0 };
  const graph = new Set<string>();
  cdp.on('Network.requestWillBeSent', ({ requestId, request, type, timestamp }) => {
    if (type === 'Document') traffic.began = timestamp;
    traffic.pending.add(requestId);
    if (!request.url.startsWith(GRAPH)) return;
    graph.add(requestId);
    if (request.method === 'OPTIONS') traffic.preflights += 1;
    else traffic.requests += 1;
  });
  cdp.on('Network.dataReceived', ({ requestId, dataLength }) => { if (graph.has(requestId)) traffic.bytes += dataLength; });
  const end = ({ requestId, timestamp }: { requestId: string; timestamp: number }): void => {
    traffic.pending.delete(requestId);
    traffic.lastEnd = timestamp;
  };
  cdp.on('Network.loadingFinished', end);
  cdp.on('Network.loadingFailed', end);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Network.enable');
  return { context, page, cdp, traffic };
}

/** Bytes of JavaScript's heap after a collection. */
export async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Waits until nothing has been under way for `quiet` milliseconds. */
export async function settled(traffic: Traffic, quiet: number, most: number): Promise<boolean> {
  const until = Date.now() + most;
  let since = Date.now();
  let end = traffic.lastEnd;
  while (Date.now() < until) {
    await new Promise((wake) => setTimeout(wake, 50));
    if (traffic.pending.size > 0 || traffic.lastEnd !== end) since = Date.now();
    end = traffic.lastEnd;
    if (Date.now() - since >= quiet) return true;
  }
  return false;
}
