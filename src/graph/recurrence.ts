import type { PatternedRecurrence, RecurrencePattern, RecurrenceRange } from '@microsoft/microsoft-graph-types';
import { isDay } from '../domain/day.ts';
import type { Day, Weekday } from '../domain/item.ts';
import type { Recurrence, WeekIndex } from '../domain/recurrence.ts';
import { entity, number, oneOf, text, texts, type Wire } from './wire.ts';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const INDEXES: readonly WeekIndex[] = ['first', 'second', 'third', 'fourth', 'last'];

/** Null for what is none, or of a kind nobody knows. [patternedrecurrence] */
export function recurrenceFrom(value: unknown): Recurrence | null {
  const json = entity<PatternedRecurrence>(value);
  const pattern = patternFrom(entity<RecurrencePattern>(json?.pattern));
  const range = rangeFrom(entity<RecurrenceRange>(json?.range));
  return pattern === null || range === null ? null : { pattern, range };
}

/** As Graph takes it. */
export function recurrenceJson({ pattern, range }: Recurrence): unknown {
  const days = 'daysOfWeek' in pattern ? { daysOfWeek: pattern.daysOfWeek.map((day) => WEEKDAYS[day]) } : {};
  const first = 'firstDayOfWeek' in pattern ? { firstDayOfWeek: WEEKDAYS[pattern.firstDayOfWeek] } : {};
  return { pattern: { ...pattern, ...days, ...first }, range };
}

function patternFrom(json: Wire<RecurrencePattern> | null): Recurrence['pattern'] | null {
  const interval = Math.max(1, number(json?.interval) ?? 1);
  const daysOfWeek = texts(json?.daysOfWeek).map((day) => WEEKDAYS.indexOf(day)).filter((day) => day >= 0) as Weekday[];
  const dayOfMonth = number(json?.dayOfMonth) ?? 1;
  const month = number(json?.month) ?? 1;
  const index = oneOf(INDEXES, json?.index, 'first');
  switch (json?.type) {
    case 'daily': return { type: 'daily', interval };
    case 'weekly': return { type: 'weekly', interval, daysOfWeek, firstDayOfWeek: Math.max(0, WEEKDAYS.indexOf(text(json.firstDayOfWeek) ?? '')) as Weekday };
    case 'absoluteMonthly': return { type: 'absoluteMonthly', interval, dayOfMonth };
    case 'relativeMonthly': return { type: 'relativeMonthly', interval, daysOfWeek, index };
    case 'absoluteYearly': return { type: 'absoluteYearly', interval, dayOfMonth, month };
    case 'relativeYearly': return { type: 'relativeYearly', interval, daysOfWeek, index, month };
    default: return null;
  }
}

function rangeFrom(json: Wire<RecurrenceRange> | null): Recurrence['range'] | null {
  const startDate: Day | null = isDay(json?.startDate) ? json.startDate : null;
  if (startDate === null) return null;
  if (json?.type === 'endDate' && isDay(json.endDate)) return { type: 'endDate', startDate, endDate: json.endDate };
  const times = number(json?.numberOfOccurrences);
  if (json?.type === 'numbered' && times !== null) return { type: 'numbered', startDate, numberOfOccurrences: times };
  return { type: 'noEnd', startDate };
}
