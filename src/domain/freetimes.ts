import { addDays, daysFrom, isDay } from './day.ts';
import type { FreeTime } from './blockacts.ts';
import type { Day } from './item.ts';
import type { Program } from './program.ts';
import { layoutDay, type Gap } from './timeline.ts';

/** Blocks begin on these minutes, for nobody plans 09:13. */
const GRID = 5;
const HALF_HOUR = 30;
const LEAST = 15;

/** Days that the page knows the meetings of: from today to the end of next week. */
export function knownDays({ today, buckets }: Program): Day[] {
  return daysFrom(today, buckets['next-week'].last ?? addDays(today, 7));
}

/** The free times of a day within the working hours, from now on; what is not done yet and has a block takes its time. */
export function freeTimes(program: Program, day: Day): FreeTime[] {
  const plan = Object.values(program.buckets).flatMap(({ days }) => days).find((each) => each.day === day);
  return plan === undefined ? [] : layoutDay(plan.entries, program.frame, day).gaps.flatMap((gap) => freeTime(gap, day));
}

function freeTime({ startMinute, endMinute }: Gap, day: Day): FreeTime[] {
  const start = Math.ceil(startMinute / GRID) * GRID;
  return endMinute - start < LEAST ? [] : [{ day, startMinute: start, endMinute }];
}

/** Where in a free time one can begin: at its start and at each half hour, as long as a quarter is left. */
export function startsIn({ day, startMinute, endMinute }: FreeTime): FreeTime[] {
  const starts = [startMinute];
  for (let next = Math.floor(startMinute / HALF_HOUR + 1) * HALF_HOUR; next <= endMinute - LEAST; next += HALF_HOUR) starts.push(next);
  return starts.map((start) => ({ day, startMinute: start, endMinute }));
}

/** The same, of a gap that is drawn already. */
export function startsInGap(gap: Gap, day: Day): FreeTime[] {
  return freeTime(gap, day).flatMap(startsIn);
}

/** All starts of a day from which `length` minutes are free. */
export function startsFor(program: Program, day: Day, length: number): FreeTime[] {
  return freeTimes(program, day).flatMap(startsIn).filter(({ startMinute, endMinute }) => endMinute - startMinute >= length);
}

/** The first time from now on with `length` minutes free; null when there is none in these two weeks. */
export function firstFree(program: Program, length: number): FreeTime | null {
  for (const day of knownDays(program)) {
    const [first] = startsFor(program, day, length);
    if (first !== undefined) return first;
  }
  return null;
}

/** How a free time is written where things are dropped. */
export function freeTimeMark({ day, startMinute, endMinute }: FreeTime): string {
  return `free:${day}:${startMinute}:${endMinute}`;
}

/** The free time that a mark means; null for other marks. */
export function readFreeTime(mark: string): FreeTime | null {
  const [, day, start, end] = /^free:([^:]+):(\d+):(\d+)$/.exec(mark) ?? [];
  return isDay(day) ? { day, startMinute: Number(start), endMinute: Number(end) } : null;
}
