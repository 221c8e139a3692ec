import type { Instant, Zone } from './item.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** What is known of one zone: its clock, and its offset over each UTC day that was asked for. */
interface ZoneClock {
  format: Intl.DateTimeFormat;
  /** UTC day number → the offset at its start, minutes. */
  starts: Map<number, number>;
  /** UTC day number → the instant of the clock change within it; only days that have one. */
  changes: Map<number, Instant>;
}

const clocks = new Map<Zone, ZoneClock>();

/** True for an IANA zone name that this runtime knows; `+02:00` is an offset, not a zone, and is refused. */
export function isZone(name: unknown): name is Zone {
  if (typeof name !== 'string' || !/^[A-Za-z]/.test(name)) return false;
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * Minutes that `zone` is ahead of UTC at `instant`.
 * Asking `Intl` costs about 3 µs, so the answer is kept per UTC day; a change within a day is found to the minute.
 * @throws RangeError naming the zone when it is unknown.
 */
export function offsetAt(instant: Instant, zone: Zone): number {
  const clock = clockOf(zone);
  const number = Math.floor(instant / DAY_MS);
  const before = startOffset(clock, number);
  const after = startOffset(clock, number + 1);
  return before === after || instant < changeWithin(clock, number, before) ? before : after;
}

function clockOf(zone: Zone): ZoneClock {
  const known = clocks.get(zone);
  if (known) return known;
  if (!/^[A-Za-z]/.test(zone)) throw new RangeError(`Not an IANA time zone: ${zone}`);
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    const clock: ZoneClock = { format, starts: new Map(), changes: new Map() };
    clocks.set(zone, clock);
    return clock;
  } catch {
    throw new RangeError(`Not an IANA time zone: ${zone}`);
  }
}

function startOffset(clock: ZoneClock, number: number): number {
  let offset = clock.starts.get(number);
  if (offset === undefined) {
    offset = readOffset(clock, number * DAY_MS);
    clock.starts.set(number, offset);
  }
  return offset;
}

function changeWithin(clock: ZoneClock, number: number, before: number): Instant {
  const known = clock.changes.get(number);
  if (known !== undefined) return known;
  let low = number * DAY_MS;
  let high = low + DAY_MS;
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS;
    if (readOffset(clock, middle) === before) low = middle;
    else high = middle;
  }
  clock.changes.set(number, high);
  return high;
}

/** Reads `… GMT+05:30` or plain `GMT`. Seconds (local mean time, before 1900) are dropped. */
function readOffset(clock: ZoneClock, instant: Instant): number {
  const match = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(clock.format.format(instant));
  if (!match?.[1]) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}
