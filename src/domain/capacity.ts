import { instantAt, startOfDay, addDays } from './day.ts';
import type { Day, Instant, Meeting } from './item.ts';
import { countsAsBusy } from './meeting.ts';
import type { Capacity, ProgramFrame } from './program.ts';
import { isWorkingDay } from './week.ts';

const MINUTE_MS = 60_000;

export interface Interval {
  start: Instant;
  end: Instant;
}

/**
 * Booked and working minutes of one day (I1, U8). Meetings: the union of the busy ones on that day, so that overlapping
 * ones count once, outside working hours too; an all-day one shown as busy or out of office fills the working hours.
 * Tasks: the sum of `estimates`, the minutes kept for the open items that stand there.
 */
export function capacityOf(
  meetings: readonly Meeting[],
  estimates: readonly number[],
  frame: ProgramFrame,
  day: Day,
): Capacity {
  const busy = busyIntervals(meetings, frame, day).reduce((sum, { start, end }) => sum + (end - start), 0);
  return {
    meetings: Math.round(busy / MINUTE_MS),
    tasks: estimates.reduce((sum, estimate) => sum + Math.max(0, estimate), 0),
    of: workingMinutes(frame, day),
  };
}

/** Working minutes of a day: 0 on a day off. */
export function workingMinutes(frame: ProgramFrame, day: Day): number {
  if (!isWorkingDay(day, frame.working.days)) return 0;
  return Math.max(0, frame.working.end - frame.working.start);
}

/** The busy times of a day in order, joined where they touch, cut off at the day's ends. */
export function busyIntervals(meetings: readonly Meeting[], frame: ProgramFrame, day: Day): Interval[] {
  const busy = meetings.filter(countsAsBusy);
  if (busy.length === 0) return [];
  const start = startOfDay(day, frame.zone);
  const end = startOfDay(addDays(day, 1), frame.zone);
  const times = busy.flatMap((meeting): Interval[] => {
    const { when } = meeting;
    if (when.kind === 'timed') return [{ start: Math.max(start, when.start), end: Math.min(end, when.end) }];
    return when.first <= day && day <= when.last ? workingTime(frame, day) : [];
  });
  return union(times.filter((time) => time.end > time.start));
}

/** The working hours of a day as instants: one interval, or none on a day off. */
export function workingTime(frame: ProgramFrame, day: Day): Interval[] {
  if (workingMinutes(frame, day) === 0) return [];
  const { start, end } = frame.working;
  return [{ start: instantAt(day, start, frame.zone), end: instantAt(day, end, frame.zone) }];
}

/** Capacities of several days together. */
export function sumCapacity(capacities: readonly Capacity[]): Capacity {
  const sum = { meetings: 0, tasks: 0, of: 0 };
  for (const capacity of capacities) {
    sum.meetings += capacity.meetings;
    sum.tasks += capacity.tasks;
    sum.of += capacity.of;
  }
  return sum;
}

/** Minutes booked beyond the working hours; 0 when it fits. */
export function overBy(capacity: Capacity): number {
  return Math.max(0, capacity.meetings + capacity.tasks - capacity.of);
}

/** Working minutes not booked; 0 when over. */
export function freeMinutes(capacity: Capacity): number {
  return Math.max(0, capacity.of - capacity.meetings - capacity.tasks);
}

function union(times: Interval[]): Interval[] {
  const sorted = [...times].sort((a, b) => a.start - b.start);
  const joined: Interval[] = [];
  for (const time of sorted) {
    const last = joined.at(-1);
    if (last && time.start <= last.end) last.end = Math.max(last.end, time.end);
    else joined.push({ ...time });
  }
  return joined;
}
