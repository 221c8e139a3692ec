import { weekdayOf } from '../../domain/day.ts';
import type { Day, Weekday } from '../../domain/item.ts';
import type { Recurrence } from '../../domain/recurrence.ts';

/** The patterns that can be set here; others are shown as words and left alone. */
export const SIMPLE = ['daily', 'weekly', 'absoluteMonthly', 'absoluteYearly'] as const;
export type Simple = (typeof SIMPLE)[number];

/** A year of weeks, months or days more often than anybody means. */
export const MOST = 99;

/** True when the pattern can be edited here without losing anything of it. */
export function isSimple(recurrence: Recurrence): boolean {
  return (SIMPLE as readonly string[]).includes(recurrence.pattern.type);
}

/** A whole number from 1 to 99, or null. */
export function intervalOf(typed: string): number | null {
  return /^\d{1,2}$/.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= MOST ? Number(typed) : null;
}

/**
 * The repetition with another pattern or interval. What was set of the same pattern stays: weekdays, day of the month, end.
 * `day` is the day the task is due, or today: a new pattern takes its weekday or date and starts on it.
 */
export function repeatEvery(before: Recurrence | null, type: Simple, interval: number, day: Day, firstDayOfWeek: Weekday): Recurrence {
  const range = before?.range ?? { type: 'noEnd', startDate: day };
  if (before?.pattern.type === type) return { pattern: { ...before.pattern, interval }, range };
  const [month, dayOfMonth] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  switch (type) {
    case 'daily': return { pattern: { type, interval }, range };
    case 'weekly': return { pattern: { type, interval, daysOfWeek: [weekdayOf(day)], firstDayOfWeek }, range };
    case 'absoluteMonthly': return { pattern: { type, interval, dayOfMonth }, range };
    case 'absoluteYearly': return { pattern: { type, interval, dayOfMonth, month }, range };
  }
}
