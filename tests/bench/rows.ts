import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ActTimes, Verb } from './acts.ts';
import { SIZES, type Size } from './bed.ts';
import { growth, median, percentile } from './figures.ts';
import { APP_BUILD } from './graph.ts';
import type { Opening } from './opening.ts';
import { row, type Row } from './report.ts';

/** All that was measured at one size. */
export interface Series {
  app: Opening[];
  floor: Opening[];
  peer: Opening[];
  reload: number[];
  /** Clicks that take a row off the floor page, input to painted, milliseconds. */
  floorActs: number[];
  acts: Partial<Record<Verb, ActTimes>>;
  /** What the browser itself reports for the inputs of acts. */
  inputs: number[];
}

export type All = Record<Size, Series>;
const ALL_SIZES = ['S', 'M', 'L'] as const;

const of = (openings: readonly Opening[], what: keyof Opening): number[] => openings.map((opening) => opening[what]);
const spread = (values: readonly number[]): string => `p95 ${percentile(values, 95).toFixed(0)}, ${values.length} runs`;

export function openingRows(all: All): Row[] {
  const goals = { S: 1_200, M: 1_500, L: 2_500 };
  const rows = ALL_SIZES.map((size) => {
    const { app, floor, peer } = all[size];
    const note = `${spread(of(app, 'complete'))}; main thread ${median(of(app, 'mainThread')).toFixed(0)} ms of processor${size === 'S' ? '' : '; the peer is opened at S only'}`;
    return row(`P1.${size}`, `cold open → complete, ${size}`, median(of(app, 'complete')), 'ms', goals[size], { peer: median(of(peer, 'complete')), floor: median(of(floor, 'complete')), note });
  });
  const { app, peer } = all.S;
  const faster = median(of(peer, 'complete')) / median(of(app, 'complete'));
  return [
    ...rows,
    row('P1.peer', 'times faster than the peer, S', faster, '×', 5, { atLeast: true, note: peer.length === 0 ? 'the peer did not become ready in its time' : `${peer.length} runs of the peer` }),
    row('P2.rows', 'first tasks of Today, S', median(of(app, 'rows')), 'ms', 800, { note: spread(of(app, 'rows')) }),
    row('P2.shell', 'shell, S', median(of(app, 'shell')), 'ms', 400, { note: spread(of(app, 'shell')) }),
  ];
}

export function requestRows(all: All): Row[] {
  const sums = { S: 3, M: 6, L: 10 };
  return [
    ...ALL_SIZES.map((size) => row(`P3.${size}`, `longest chain of Graph calls, ${size}`, Math.max(...of(all[size].app, 'chain')), '', size === 'L' ? 3 : 2, { peer: median(of(all[size].peer, 'chain')), floor: median(of(all[size].floor, 'chain')) })),
    ...ALL_SIZES.flatMap((size) => (['requests', 'preflights'] as const).map((what) =>
      row(`P4.${size}.${what}`, `Graph ${what} on open, ${size}`, Math.max(...of(all[size].app, what)), '', what === 'requests' ? sums[size] : 2, { peer: median(of(all[size].peer, what)), floor: median(of(all[size].floor, what)) }))),
    row('P4.twice', 'addresses read twice on open', Math.max(...ALL_SIZES.flatMap((size) => of(all[size].app, 'twice'))), '', 0),
    row('P5', 'Graph bytes on open, uncompressed, S', median(of(all.S.app, 'kilobytes')), 'kB', 300, { peer: median(of(all.S.peer, 'kilobytes')), floor: median(of(all.S.floor, 'kilobytes')) }),
  ];
}

/** What `.ci/size.mjs` says of the build that was measured. */
export function weightRows(all: All): Row[] {
  const repository = fileURLToPath(new URL('../..', import.meta.url));
  let said = '';
  try {
    said = execFileSync(process.execPath, [`${repository}.ci/size.mjs`, `${repository}${APP_BUILD}`], { encoding: 'utf8' });
  } catch (error) {
    said = String((error as { stdout?: string }).stdout ?? '');
  }
  const number = (pattern: RegExp): number | null => (pattern.exec(said)?.[1] === undefined ? null : Number(pattern.exec(said)?.[1]));
  return [
    row('P6.index', 'JavaScript before the program is drawn, index', number(/index\.html: ([\d.]+) kB/), 'kB', 250, { note: `loaded by the browser as sent: ${median(of(all.S.app, 'script')).toFixed(0)} kB` }),
    row('P6.tab', 'the same, tab', number(/tab\.html: ([\d.]+) kB/), 'kB', 330, { note: /tab\.html/.test(said) ? '' : 'there is no tab page yet' }),
    row('P6.all', 'all JavaScript that one person can load', number(/: ([\d.]+) kB of JavaScript that one person/), 'kB', 600),
    row('P6.css', 'style sheets', number(/([\d.]+) kB of CSS/), 'kB', 40),
  ];
}

export function pageRows(all: All, cycles: { grown: number; count: number } | null): Row[] {
  const heap = { S: 30, M: 45, L: 80 };
  const threads = { S: [150, 100], L: [300, 150] } as const;
  return [
    ...(['S', 'L'] as const).flatMap((size) => [
      row(`P7.${size}.tbt`, `main thread blocked on open, ${size}`, median(of(all[size].app, 'blocked')), 'ms', threads[size][0], { peer: median(of(all[size].peer, 'blocked')), floor: median(of(all[size].floor, 'blocked')), note: spread(of(all[size].app, 'blocked')) }),
      row(`P7.${size}.longest`, `longest task on open, ${size}`, median(of(all[size].app, 'longest')), 'ms', threads[size][1], { peer: median(of(all[size].peer, 'longest')), floor: median(of(all[size].floor, 'longest')), note: spread(of(all[size].app, 'longest')) }),
    ]),
    ...ALL_SIZES.flatMap((size) => [
      row(`P8.${size}.nodes`, `elements, ${size}`, Math.max(...of(all[size].app, 'nodes')), '', 2_500, { peer: median(of(all[size].peer, 'nodes')), floor: median(of(all[size].floor, 'nodes')) }),
      row(`P8.${size}.heap`, `heap after a collection, ${size}`, median(of(all[size].app, 'heap')), 'MB', heap[size], { peer: median(of(all[size].peer, 'heap')), floor: median(of(all[size].floor, 'heap')) }),
    ]),
    row('P8.cycles', 'heap after opening and closing an item again and again', cycles?.grown ?? null, 'MB', 3, { note: cycles === null ? 'left out of the quick run' : `${cycles.count} times, at S` }),
    row('P9.reload', 'reload → complete, S', median(all.S.reload), 'ms', 800, { note: spread(all.S.reload) }),
  ];
}

function actRowsOf(size: Size, { acts, inputs, floorActs }: Series): Row[] {
  const verbs = Object.entries(acts);
  const painted = verbs.flatMap(([, times]) => times.painted);
  const writes = verbs.flatMap(([, times]) => times.writes);
  const each = verbs.map(([verb, times]) => `${verb} ${median(times.painted).toFixed(0)}`).join(', ');
  const spent = median(verbs.flatMap(([, times]) => times.mainThread)).toFixed(0);
  return [
    row(`P10.${size}`, `act → painted, p95, ${size}`, percentile(painted, 95), 'ms', 50, { floor: percentile(floorActs, 95), note: `medians: ${each}; ${painted.length} acts; main thread ${spent} ms of processor an act, answer and toast included` }),
    row(`P10.${size}.writes`, `write requests of an act, ${size}`, writes.length === 0 ? null : Math.max(...writes.map((count) => Math.abs(count - 1))) + 1, '', 1, { note: `least ${Math.min(...writes)}, most ${Math.max(...writes)}` }),
    row(`P10.${size}.confirmed`, `act → answered by the service, ${size}`, median(verbs.flatMap(([, times]) => times.confirmed)), 'ms', 150),
    row(`P10.${size}.inp`, `slowest 2 % of inputs as the browser tells, ${size}`, inputs.length === 0 ? null : percentile(inputs, 98), 'ms', 100),
  ];
}

export function actRows(all: All, keys: { painted: number[]; dropped: number } | null): Row[] {
  return [
    ...ALL_SIZES.flatMap((size) => actRowsOf(size, all[size])),
    row('P11', 'search key → painted, p95, L', keys === null ? null : percentile(keys.painted, 95), 'ms', 50, { note: keys === null ? '' : `median ${median(keys.painted).toFixed(0)}, ${keys.painted.length} keys` }),
    row('P11.dropped', 'words with a dropped key, L', keys?.dropped ?? null, '', 0),
  ];
}

export function growthRows(all: All): Row[] {
  const exponent = (value: (series: Series) => number): number => growth(ALL_SIZES.map((size) => ({ n: SIZES[size].plannerTasks, y: value(all[size]) })));
  return [
    row('P12.open', 'growth exponent, open', exponent(({ app }) => median(of(app, 'complete'))), '', 0.35, { floor: exponent(({ floor }) => median(of(floor, 'complete'))) }),
    row('P12.act', 'growth exponent, act → painted', exponent(({ acts }) => median(Object.values(acts).flatMap((times) => times.painted))), '', 0.05),
    row('P12.heap', 'growth exponent, heap', exponent(({ app }) => median(of(app, 'heap'))), '', 0.5, { floor: exponent(({ floor }) => median(of(floor, 'heap'))) }),
  ];
}
