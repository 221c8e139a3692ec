/** The next day of a patternedRecurrence ([recurrencepattern], [recurrencerange]). */
import rrule from 'rrule';
import type { Options, Weekday } from 'rrule';
import { badRequest } from '../odata/errors.ts';

// rrule is a CommonJS package: Node gives its members on the default import.
const { RRule } = rrule;

export interface Pattern {
  type: 'daily' | 'weekly' | 'absoluteMonthly' | 'relativeMonthly' | 'absoluteYearly' | 'relativeYearly';
  interval?: number;
  month?: number;
  dayOfMonth?: number;
  daysOfWeek?: string[];
  firstDayOfWeek?: string;
  index?: string;
}

export interface Range {
  type?: 'endDate' | 'noEnd' | 'numbered';
  startDate?: string;
  endDate?: string;
  numberOfOccurrences?: number;
}

export interface Recurrence {
  pattern: Pattern;
  range: Range;
}

const DAYS: Record<string, Weekday> = {
  monday: RRule.MO,
  tuesday: RRule.TU,
  wednesday: RRule.WE,
  thursday: RRule.TH,
  friday: RRule.FR,
  saturday: RRule.SA,
  sunday: RRule.SU,
};
const POSITIONS: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, last: -1 };

/** What each type of pattern cannot do without. */
const NEEDS: Record<Pattern['type'], (keyof Pattern)[]> = {
  daily: ['interval'],
  weekly: ['interval', 'daysOfWeek'],
  absoluteMonthly: ['interval', 'dayOfMonth'],
  relativeMonthly: ['interval', 'daysOfWeek'],
  absoluteYearly: ['interval', 'dayOfMonth', 'month'],
  relativeYearly: ['interval', 'daysOfWeek', 'month'],
};

/** @throws GraphFault 400 where pattern or range lacks what its type demands. */
export function checkRecurrence(value: Partial<Recurrence>): void {
  const { pattern, range } = value;
  if (!pattern?.type || !range?.type) throw badRequest('A recurrence needs a pattern and a range.', 'invalidRequest');
  for (const name of NEEDS[pattern.type]) {
    const given = pattern[name];
    if (given === undefined || given === null || (Array.isArray(given) && given.length === 0)) {
      throw badRequest(`A recurrence pattern of type '${pattern.type}' needs '${name}'.`, 'invalidRequest');
    }
  }
  if ((pattern.interval ?? 0) < 1) throw badRequest("The recurrence pattern's interval must be at least 1.", 'invalidRequest');
  if (!range.startDate) throw badRequest("A recurrence range needs 'startDate'.", 'invalidRequest');
  if (range.type === 'endDate' && !range.endDate) throw badRequest("A recurrence range of type 'endDate' needs 'endDate'.", 'invalidRequest');
  if (range.type === 'numbered' && !range.numberOfOccurrences) {
    throw badRequest("A recurrence range of type 'numbered' needs 'numberOfOccurrences'.", 'invalidRequest');
  }
}

/** Days above the 28th mean the last day of a shorter month, which RFC 5545 would skip. */
function monthDay(day: number): Partial<Options> {
  if (day <= 28) return { bymonthday: [day] };
  return { bymonthday: Array.from({ length: day - 27 }, (_, i) => 28 + i), bysetpos: [-1] };
}

function patternOptions(pattern: Pattern): Partial<Options> {
  const days = (pattern.daysOfWeek ?? []).flatMap((day) => DAYS[day] ?? []);
  const relative = { byweekday: days, bysetpos: [POSITIONS[pattern.index ?? 'first'] ?? 1] };
  const byType: Record<Pattern['type'], Partial<Options>> = {
    daily: { freq: RRule.DAILY },
    weekly: { freq: RRule.WEEKLY, byweekday: days, wkst: DAYS[pattern.firstDayOfWeek ?? 'sunday'] ?? RRule.SU },
    absoluteMonthly: { freq: RRule.MONTHLY, ...monthDay(pattern.dayOfMonth ?? 1) },
    relativeMonthly: { freq: RRule.MONTHLY, ...relative },
    absoluteYearly: { freq: RRule.YEARLY, bymonth: [pattern.month ?? 1], ...monthDay(pattern.dayOfMonth ?? 1) },
    relativeYearly: { freq: RRule.YEARLY, bymonth: [pattern.month ?? 1], ...relative },
  };
  return byType[pattern.type];
}

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/**
 * First day of the series after `day`.
 * @param day `yyyy-mm-dd`
 * @returns `yyyy-mm-dd`, or undefined when the series has ended.
 */
export function nextDay(recurrence: Recurrence, day: string): string | undefined {
  const { pattern, range } = recurrence;
  const start = range.startDate !== undefined && range.startDate > '1900' ? range.startDate : day;
  const rule = new RRule({
    ...patternOptions(pattern),
    interval: pattern.interval ?? 1,
    dtstart: midnight(start),
    ...(range.type === 'endDate' && range.endDate ? { until: midnight(range.endDate) } : {}),
    ...(range.type === 'numbered' && range.numberOfOccurrences ? { count: range.numberOfOccurrences } : {}),
  });
  return rule.after(midnight(day))?.toISOString().slice(0, 10);
}
