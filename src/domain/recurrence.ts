import type { Day, Weekday } from './item.ts';

/** Which of the weekdays of a month: Graph's `weekIndex`. */
export type WeekIndex = 'first' | 'second' | 'third' | 'fourth' | 'last';

/** How a To Do task repeats, in the terms of Graph's patternedRecurrence. [recurrencepattern, recurrencerange] */
export interface Recurrence {
  pattern:
    | { type: 'daily'; interval: number }
    | { type: 'weekly'; interval: number; daysOfWeek: Weekday[]; firstDayOfWeek: Weekday }
    | { type: 'absoluteMonthly'; interval: number; dayOfMonth: number }
    | { type: 'relativeMonthly'; interval: number; daysOfWeek: Weekday[]; index: WeekIndex }
    /** `month` counts from 1. */
    | { type: 'absoluteYearly'; interval: number; dayOfMonth: number; month: number }
    | { type: 'relativeYearly'; interval: number; daysOfWeek: Weekday[]; index: WeekIndex; month: number };
  range:
    | { type: 'noEnd'; startDate: Day }
    | { type: 'endDate'; startDate: Day; endDate: Day }
    | { type: 'numbered'; startDate: Day; numberOfOccurrences: number };
}
