/**
 * `npm run bench`: the figures P1 to P14 in a real browser, on the fixed bed of bed.ts, against Graph Toolkit's page (peer)
 * and the page with the fewest requests (floor) in the same run. `-- --quick`: few turns. `-- --opens 1000`: P13's openings.
 */
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { allowWriting, timeActs, VERBS } from './acts.ts';
import { captureRow } from './capturing.ts';
import { Bed, SIZES, WIRE, type Size } from './bed.ts';
import { launch } from './browser.ts';
import { hostedRows } from './hosted.ts';
import { cyclesOf, hardshipRows } from './hardship.ts';
import { openApp, openFloor, openPeer, reload } from './opening.ts';
import type { Probe } from './probe.ts';
import { save, table, type Row } from './report.ts';
import { actRows, growthRows, openingRows, pageRows, requestRows, weightRows, type All, type Series } from './rows.ts';
import { timeKeys } from './searching.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, opens: { type: 'string' }, sizes: { type: 'string', default: 'SML' } } });
const { quick } = values;
const TURNS: Record<Size, number> = quick ? { S: 3, M: 1, L: 1 } : { S: 15, M: 15, L: 15 };
const ACTS = quick ? 3 : 12;
const PEER_MOST = quick ? 45_000 : 120_000;

const began = Date.now();
const tell = (text: string): void => console.error(`${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s  ${text}`);
const nothing = (): Series => ({ app: [], floor: [], peer: [], reload: [], floorActs: [], acts: {}, inputs: [] });

/** App, floor and peer in turn, so that whatever else the machine does meets all three. */
async function opens(bed: Bed, browser: Browser, size: Size, series: Series): Promise<void> {
  await bed.load(SIZES[size]);
  for (let turn = 0; turn < TURNS[size]; turn += 1) {
    const { opened, opening } = await openApp(bed, browser);
    series.app.push(opening);
    if (size === 'S') series.reload.push(await reload(opened));
    await opened.context.close();
    series.floor.push(await openFloor(bed, browser, size, (painted) => series.floorActs.push(painted), turn === 0 ? ACTS * 4 : 0));
    if (size !== 'S' || (quick && turn > 0)) continue;
    const peer = await openPeer(bed, browser, size, PEER_MOST);
    if (peer !== null) series.peer.push(peer);
  }
  tell(`opened ${size}`);
}

async function acts(bed: Bed, browser: Browser, size: Size, series: Series): Promise<{ painted: number[]; dropped: number }> {
  await bed.load(SIZES[size]);
  const { opened } = await openApp(bed, browser);
  await opened.page.waitForTimeout(500);
  await allowWriting(opened);
  for (const verb of VERBS) series.acts[verb] = await timeActs(bed, opened, verb, ACTS);
  series.inputs.push(...(await opened.page.evaluate(() => (window as unknown as { bench: Probe }).bench.inputs)));
  const keys = size === 'L' ? await timeKeys(opened, quick ? 1 : 4) : { painted: [], dropped: 0 };
  await opened.context.close();
  tell(`acted ${size}`);
  return keys;
}

/** On a server of their own, with a browser that finds the services' real names there. */
async function inHosts(): Promise<Row[]> {
  const bed = await Bed.start('servetenant.ts');
  const browser = await launch(bed);
  try {
    return await hostedRows(bed, browser, quick ? 3 : 15);
  } finally {
    await browser.close();
    await bed.stop();
    tell('opened in hosts');
  }
}

async function run(): Promise<void> {
  const bed = await Bed.start();
  const browser = await launch(bed);
  tell('the service stands');
  try {
    const all: All = { S: nothing(), M: nothing(), L: nothing() };
    let keys: { painted: number[]; dropped: number } | null = null;
    for (const size of ['S', 'M', 'L'] as const) {
      if (!values.sizes.includes(size)) continue;
      await opens(bed, browser, size, all[size]);
      keys = await acts(bed, browser, size, all[size]);
    }
    const cycles = quick ? null : await cyclesOf(bed, browser, 100);
    const hardship = await hardshipRows(bed, browser, { strict: Number(values.opens ?? (quick ? 3 : 50)), chaos: quick ? 3 : 20 });
    const capture = await captureRow(bed, browser, quick ? 3 : 12);
    tell('captured');
    const hosted = await inHosts();
    const rows = [...openingRows(all), ...requestRows(all), ...weightRows(all), ...pageRows(all, cycles), ...actRows(all, keys), ...growthRows(all), ...hardship, capture, ...hosted];
    console.log(table(rows));
    const missed = rows.filter((row) => row.met === false).length;
    console.log(`${rows.filter((row) => row.met === true).length} met, ${missed} missed, ${rows.filter((row) => row.met === null).length} not measured`);
    console.log(save(rows, { quick, browser: browser.version(), wire: WIRE, sizes: SIZES, seconds: Math.round((Date.now() - began) / 1000) }));
  } finally {
    await browser.close();
    await bed.stop();
  }
}

await run();
