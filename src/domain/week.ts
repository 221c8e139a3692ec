import { addDays, daysFrom, weekdayOf } from './day.ts';
import type { Day, Weekday } from './item.ts';

/** A run of days, both ends included. */
export interface DaySpan {
  first: Day;
  last: Day;
}

export interface Weeks {
  /** The rest of the week after today; null on the week's last day. */
  thisWeek: DaySpan | null;
  /** The seven days of the following week. */
  nextWeek: DaySpan;
}

/** The first day of the week that `day` lies in. */
export function startOfWeek(day: Day, weekStart: Weekday): Day {
  return addDays(day, -((weekdayOf(day) - weekStart + 7) % 7));
}

/** This week (the rest of it after today) and next week, as the page names them. */
export function weeks(today: Day, weekStart: Weekday): Weeks {
  const start = startOfWeek(today, weekStart);
  const last = addDays(start, 6);
  return {
    thisWeek: today === last ? null : { first: addDays(today, 1), last },
    nextWeek: { first: addDays(start, 7), last: addDays(start, 13) },
  };
}

/** True when work is done on that day of the week. */
export function isWorkingDay(day: Day, workingDays: readonly Weekday[]): boolean {
  return workingDays.includes(weekdayOf(day));
}

/** True at the weekend: today is no working day and none is left in this week. */
export function isWeekend(today: Day, weekStart: Weekday, workingDays: readonly Weekday[]): boolean {
  if (isWorkingDay(today, workingDays)) return false;
  const rest = weeks(today, weekStart).thisWeek;
  return !rest || !daysFrom(rest.first, rest.last).some((day) => isWorkingDay(day, workingDays));
}
