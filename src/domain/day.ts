import type { Day, Instant, Weekday, Zone } from './item.ts';
import { offsetAt } from './zone.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** True for `YYYY-MM-DD` that names a day of the calendar (so not 2026-02-30). */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day that the clocks of `zone` show at `instant`. @throws RangeError for an unknown zone. */
export function dayOf(instant: Instant, zone: Zone): Day {
  return dayFromNumber(Math.floor((instant + offsetAt(instant, zone) * MINUTE_MS) / DAY_MS));
}

/** Minutes since midnight, 0 to 1439, that the clocks of `zone` show at `instant`. */
export function minutesOfDay(instant: Instant, zone: Zone): number {
  const wall = instant + offsetAt(instant, zone) * MINUTE_MS;
  return Math.floor((wall - Math.floor(wall / DAY_MS) * DAY_MS) / MINUTE_MS);
}

/**
 * The first instant of `day` in `zone`: the clock change itself where midnight is skipped, the earlier midnight where it
 * comes twice. A day that never was (Apia, 2011-12-30) starts when the next one does.
 */
export function startOfDay(day: Day, zone: Zone): Instant {
  const wall = dayNumber(day) * DAY_MS;
  const guess = wall - offsetAt(wall - offsetAt(wall, zone) * MINUTE_MS, zone) * MINUTE_MS;
  if (dayOf(guess, zone) === day && dayOf(guess - 1, zone) < day) return guess;
  // Offsets lie within −12 h and +14 h; between these bounds the day passes from before to `day` or later, once.
  let low = wall - 15 * 60 * MINUTE_MS;
  let high = wall + 13 * 60 * MINUTE_MS;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (dayOf(middle, zone) >= day) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * The instant at which the clocks of `zone` show `minutes` after midnight on `day`. A time that the spring change skips
 * becomes the instant of the change; of a time that comes twice, the earlier is taken. 1440 is the next day's start.
 */
export function instantAt(day: Day, minutes: number, zone: Zone): Instant {
  if (minutes >= 1440) return startOfDay(addDays(day, 1), zone);
  const start = startOfDay(day, zone);
  const wall = dayNumber(day) * DAY_MS + minutes * MINUTE_MS;
  const early = wall - offsetAt(start, zone) * MINUTE_MS;
  if (early >= start && reads(early, zone, day, minutes)) return early;
  const late = wall - offsetAt(start + DAY_MS, zone) * MINUTE_MS;
  if (reads(late, zone, day, minutes)) return late;
  return changeBetween(start, start + DAY_MS, zone);
}

function reads(instant: Instant, zone: Zone, day: Day, minutes: number): boolean {
  return dayOf(instant, zone) === day && minutesOfDay(instant, zone) === minutes;
}

function changeBetween(start: Instant, end: Instant, zone: Zone): Instant {
  const before = offsetAt(start, zone);
  let low = start;
  let high = end;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, zone) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** `day` moved by whole days, backwards when negative. Days have no clock changes. */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** Days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: Day): Weekday {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(day) + 4) % 7) + 7) % 7) as Weekday;
}

/** All days from `first` to `last`, both included; none when `last` comes before `first`. */
export function daysFrom(first: Day, last: Day): Day[] {
  const start = dayNumber(first);
  const length = Math.max(0, dayNumber(last) - start + 1);
  return Array.from({ length }, (_, index) => dayFromNumber(start + index));
}

/** Days since 1970-01-01. @throws RangeError when the text is no day. */
function dayNumber(day: Day): number {
  let number = numbers.get(day);
  if (number === undefined) {
    number = Date.parse(day) / DAY_MS;
    if (!Number.isInteger(number)) throw new RangeError(`Not a day: ${day}`);
    numbers.set(day, number);
  }
  return number;
}

function dayFromNumber(number: number): Day {
  let name = names.get(number);
  if (name === undefined) {
    name = new Date(number * DAY_MS).toISOString().slice(0, 10);
    names.set(number, name);
  }
  return name;
}

/** Kept both ways, because the same few hundred days are asked for again and again. */
const numbers = new Map<Day, number>();
const names = new Map<number, Day>();
