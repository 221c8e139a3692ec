/** A series' days, from a `patternedRecurrence` ([recurrencepattern], [recurrencerange]). Everything here is floating: wall clocks without a zone. */
import { createRequire } from 'node:module';
import type * as rrule from 'rrule';
import type { Options, Weekday } from 'rrule';

// rrule's Node entry has no named exports an ES module can see.
const { RRule } = createRequire(import.meta.url)('rrule') as typeof rrule;

export interface RecurrencePattern {
  type: 'daily' | 'weekly' | 'absoluteMonthly' | 'relativeMonthly' | 'absoluteYearly' | 'relativeYearly';
  interval: number;
  month?: number;
  dayOfMonth?: number;
  daysOfWeek?: string[];
  firstDayOfWeek?: string;
  index?: string;
}

export interface RecurrenceRange {
  type: 'endDate' | 'noEnd' | 'numbered';
  startDate: string;
  endDate?: string;
  numberOfOccurrences?: number;
  recurrenceTimeZone?: string;
}

export interface PatternedRecurrence {
  pattern: RecurrencePattern;
  range: RecurrenceRange;
}

const WEEKDAYS: Record<string, Weekday> = {
  monday: RRule.MO,
  tuesday: RRule.TU,
  wednesday: RRule.WE,
  thursday: RRule.TH,
  friday: RRule.FR,
  saturday: RRule.SA,
  sunday: RRule.SU,
};
const INDEX: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, last: -1 };

function weekdays(names: string[] = []): Weekday[] {
  return names.flatMap((name) => WEEKDAYS[name.toLowerCase()] ?? []);
}

/** A day that a short month lacks falls on that month's last day, as in Outlook. */
function monthDay(day: number): Partial<Options> {
  if (day <= 28) return { bymonthday: [day] };
  return { bymonthday: Array.from({ length: day - 27 }, (_, i) => 28 + i), bysetpos: [-1] };
}

function ruleOf(pattern: RecurrencePattern): Partial<Options> {
  const relative = { byweekday: weekdays(pattern.daysOfWeek), bysetpos: [INDEX[pattern.index ?? 'first'] ?? 1] };
  switch (pattern.type) {
    case 'daily':
      return { freq: RRule.DAILY };
    case 'weekly':
      return { freq: RRule.WEEKLY, byweekday: weekdays(pattern.daysOfWeek), wkst: WEEKDAYS[pattern.firstDayOfWeek ?? 'sunday'] ?? RRule.SU };
    case 'absoluteMonthly':
      return { freq: RRule.MONTHLY, ...monthDay(pattern.dayOfMonth ?? 1) };
    case 'relativeMonthly':
      return { freq: RRule.MONTHLY, ...relative };
    case 'absoluteYearly':
      return { freq: RRule.YEARLY, bymonth: [pattern.month ?? 1], ...monthDay(pattern.dayOfMonth ?? 1) };
    case 'relativeYearly':
      return { freq: RRule.YEARLY, bymonth: [pattern.month ?? 1], ...relative };
  }
}

/**
 * Days (`YYYY-MM-DD`, in the series' own zone) on which the series occurs between two days, both included.
 * A wall clock is laid over each day afterwards, so that the meeting stays at its hour across a change of the clocks.
 */
export function occurrenceDays(recurrence: PatternedRecurrence, first: string, last: string): string[] {
  const { pattern, range } = recurrence;
  const rule = new RRule({
    ...ruleOf(pattern),
    interval: Math.max(1, pattern.interval),
    dtstart: new Date(`${range.startDate}T00:00:00Z`),
    ...(range.type === 'endDate' && range.endDate ? { until: new Date(`${range.endDate}T00:00:00Z`) } : {}),
    ...(range.type === 'numbered' ? { count: range.numberOfOccurrences ?? 1 } : {}),
  });
  return rule.between(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`), true).map((day) => day.toISOString().slice(0, 10));
}
