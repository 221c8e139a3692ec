import { describe, expect, it } from 'vitest';
import type { PatternedRecurrence, RecurrencePattern, RecurrenceRange } from './recurrence.ts';
import { occurrenceDays } from './recurrence.ts';

function series(pattern: RecurrencePattern, range: Partial<RecurrenceRange> = {}): PatternedRecurrence {
  return { pattern, range: { type: 'noEnd', startDate: '2026-01-05', ...range } };
}

describe('occurrenceDays', () => {
  it('repeats weekly on several days', () => {
    const days = occurrenceDays(series({ type: 'weekly', interval: 1, daysOfWeek: ['monday', 'thursday'] }), '2026-11-16', '2026-11-29');
    expect(days).toEqual(['2026-11-16', '2026-11-19', '2026-11-23', '2026-11-26']);
  });

  it('counts fortnights from the week of the start, with the week that firstDayOfWeek says', () => {
    const sunday = series({ type: 'weekly', interval: 2, daysOfWeek: ['sunday', 'monday'], firstDayOfWeek: 'sunday' });
    const monday = series({ type: 'weekly', interval: 2, daysOfWeek: ['sunday', 'monday'], firstDayOfWeek: 'monday' });
    expect(occurrenceDays(sunday, '2026-01-05', '2026-01-20')).toEqual(['2026-01-05', '2026-01-18', '2026-01-19']);
    expect(occurrenceDays(monday, '2026-01-05', '2026-01-20')).toEqual(['2026-01-05', '2026-01-11', '2026-01-19']);
  });

  it('puts the 31st on the last day of a shorter month', () => {
    const days = occurrenceDays(series({ type: 'absoluteMonthly', interval: 1, dayOfMonth: 31 }), '2026-01-01', '2026-04-30');
    expect(days).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
  });

  it('finds the last Friday and the second weekday', () => {
    expect(occurrenceDays(series({ type: 'relativeMonthly', interval: 1, daysOfWeek: ['friday'], index: 'last' }), '2026-11-01', '2026-12-31')).toEqual([
      '2026-11-27',
      '2026-12-25',
    ]);
    const weekday = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
    expect(occurrenceDays(series({ type: 'relativeMonthly', interval: 1, daysOfWeek: weekday, index: 'second' }), '2026-11-01', '2026-11-30')).toEqual(['2026-11-03']);
  });

  it('repeats yearly', () => {
    expect(occurrenceDays(series({ type: 'absoluteYearly', interval: 1, month: 11, dayOfMonth: 25 }), '2026-01-01', '2027-12-31')).toEqual(['2026-11-25', '2027-11-25']);
  });

  it('ends on endDate, included, and after numberOfOccurrences', () => {
    const daily: RecurrencePattern = { type: 'daily', interval: 1 };
    expect(occurrenceDays(series(daily, { type: 'endDate', endDate: '2026-01-07' }), '2026-01-01', '2026-02-01')).toEqual(['2026-01-05', '2026-01-06', '2026-01-07']);
    expect(occurrenceDays(series(daily, { type: 'numbered', numberOfOccurrences: 2 }), '2026-01-01', '2026-02-01')).toEqual(['2026-01-05', '2026-01-06']);
  });
});
