import type { Day } from '../../domain/item.ts';
import type { Entry, Program } from '../../domain/program.ts';

const NONE: Entry[] = [];

/** What stands on a day of the three buckets; the same array while the program is the same. */
export function entriesOn(program: Program, day: Day): Entry[] {
  for (const bucket of Object.values(program.buckets)) {
    const plan = bucket.days.find((one) => one.day === day);
    if (plan !== undefined) return plan.entries;
  }
  return NONE;
}

/** The same, and what was completed today though its time block is of that day. */
export function timedOn(program: Program, day: Day): Entry[] {
  const entries = entriesOn(program, day);
  const done = program.done.entries.filter(({ item }) => 'block' in item && item.block?.day === day);
  return done.length === 0 ? entries : [...entries, ...done];
}

/** The last day the page knows. */
export function lastDay(program: Program): Day {
  return program.buckets['next-week'].last ?? program.today;
}
