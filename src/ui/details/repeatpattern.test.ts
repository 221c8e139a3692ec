import { expect, it } from 'vitest';
import type { Recurrence } from '../../domain/recurrence.ts';
import { intervalOf, isSimple, repeatEvery } from './repeatpattern.ts';

const range = { type: 'endDate', startDate: '2026-01-01', endDate: '2026-12-31' } as const;
const twice: Recurrence = { pattern: { type: 'weekly', interval: 1, daysOfWeek: [1, 4], firstDayOfWeek: 1 }, range };

it('keeps weekdays and end when only the interval changes', () => {
  expect(repeatEvery(twice, 'weekly', 2, '2026-10-14', 0)).toEqual({ pattern: { type: 'weekly', interval: 2, daysOfWeek: [1, 4], firstDayOfWeek: 1 }, range });
});

it('takes weekday, day and month of a new pattern from the day it is due, and starts on it', () => {
  expect(repeatEvery(null, 'weekly', 1, '2026-10-14', 1)).toEqual({ pattern: { type: 'weekly', interval: 1, daysOfWeek: [3], firstDayOfWeek: 1 }, range: { type: 'noEnd', startDate: '2026-10-14' } });
  expect(repeatEvery(twice, 'absoluteYearly', 1, '2026-10-14', 1)).toEqual({ pattern: { type: 'absoluteYearly', interval: 1, dayOfMonth: 14, month: 10 }, range });
});

it('knows what can be edited here', () => {
  expect(isSimple(twice)).toBe(true);
  expect(isSimple({ pattern: { type: 'relativeMonthly', interval: 1, daysOfWeek: [1], index: 'first' }, range })).toBe(false);
});

it.each([['0', null], ['1.5', null], ['', null], ['100', null], ['x', null], [' 3 ', 3], ['99', 99]])('reads the interval %j', (typed, interval) => {
  expect(intervalOf(typed)).toBe(interval);
});
