import { describe, expect, it } from 'vitest';
import { checkRecurrence, nextDay, type Pattern, type Range } from './recurrence.ts';

const noEnd: Range = { type: 'noEnd', startDate: '2026-01-05' };

describe('nextDay', () => {
  it.each<[string, Pattern, string, string]>([
    ['every second day', { type: 'daily', interval: 2 }, '2026-01-05', '2026-01-07'],
    ['Monday and Thursday', { type: 'weekly', interval: 1, daysOfWeek: ['monday', 'thursday'] }, '2026-11-23', '2026-11-26'],
    ['every second week', { type: 'weekly', interval: 2, daysOfWeek: ['monday'] }, '2026-01-05', '2026-01-19'],
    ['the 31st, in a month of 30 days', { type: 'absoluteMonthly', interval: 1, dayOfMonth: 31 }, '2026-03-31', '2026-04-30'],
    ['the 31st, in February', { type: 'absoluteMonthly', interval: 1, dayOfMonth: 31 }, '2026-01-31', '2026-02-28'],
    ['the last Friday', { type: 'relativeMonthly', interval: 1, daysOfWeek: ['friday'], index: 'last' }, '2026-10-30', '2026-11-27'],
    ['29 February, in a common year', { type: 'absoluteYearly', interval: 1, dayOfMonth: 29, month: 2 }, '2026-02-28', '2027-02-28'],
    ['the first Monday of September', { type: 'relativeYearly', interval: 1, daysOfWeek: ['monday'], index: 'first', month: 9 }, '2026-09-07', '2027-09-06'],
  ])('%s', (_what, pattern, day, next) => {
    expect(nextDay({ pattern, range: noEnd }, day)).toBe(next);
  });

  it('ends with its range', () => {
    const pattern: Pattern = { type: 'daily', interval: 1 };
    const until: Range = { type: 'endDate', startDate: '2026-01-05', endDate: '2026-01-06' };
    expect(nextDay({ pattern, range: until }, '2026-01-05')).toBe('2026-01-06');
    expect(nextDay({ pattern, range: until }, '2026-01-06')).toBeUndefined();
    const twice: Range = { type: 'numbered', startDate: '2026-01-05', numberOfOccurrences: 2 };
    expect(nextDay({ pattern, range: twice }, '2026-01-06')).toBeUndefined();
  });
});

it('refuses a pattern that lacks what its type demands', () => {
  const bad: Pattern[] = [
    { type: 'weekly', interval: 1 },
    { type: 'weekly', interval: 1, daysOfWeek: [] },
    { type: 'absoluteMonthly', interval: 1 },
    { type: 'daily', interval: 0 },
  ];
  for (const pattern of bad) expect(() => checkRecurrence({ pattern, range: noEnd })).toThrow();
  expect(() => checkRecurrence({ pattern: { type: 'daily', interval: 1 }, range: { type: 'numbered', startDate: '2026-01-05' } })).toThrow();
  expect(() => checkRecurrence({ pattern: { type: 'daily', interval: 1 }, range: noEnd })).not.toThrow();
});
