import { expect, test } from 'vitest';
import type { Weekday } from './item.ts';
import { isWeekend, startOfWeek, weeks } from './week.ts';

/** Wednesday 25 November 2026, and where its week starts. */
test.each<[Weekday, string, string]>([
  [6, '2026-11-21', '2026-11-27'],
  [0, '2026-11-22', '2026-11-28'],
  [1, '2026-11-23', '2026-11-29'],
])('weeks from day %i: this week is the rest after today, next week the seven days after it', (weekStart, start, last) => {
  expect(startOfWeek('2026-11-25', weekStart)).toBe(start);
  const { thisWeek, nextWeek } = weeks('2026-11-25', weekStart);
  expect(thisWeek).toEqual({ first: '2026-11-26', last });
  expect((Date.parse(nextWeek.first) - Date.parse(last)) / 86_400_000).toBe(1);
  expect((Date.parse(nextWeek.last) - Date.parse(nextWeek.first)) / 86_400_000).toBe(6);
});

test('on the last day of the week nothing is left of it', () => {
  expect(weeks('2026-11-29', 1)).toEqual({ thisWeek: null, nextWeek: { first: '2026-11-30', last: '2026-12-06' } });
  expect(weeks('2026-11-28', 0).thisWeek).toBeNull();
});

test('the week of a change of clocks has seven days like any other', () => {
  expect(weeks('2026-03-27', 1).nextWeek).toEqual({ first: '2026-03-30', last: '2026-04-05' });
});

test('it is the weekend once no working day is left', () => {
  const office: Weekday[] = [1, 2, 3, 4, 5];
  expect(['2026-11-27', '2026-11-28', '2026-11-29'].map((day) => isWeekend(day, 1, office))).toEqual([false, true, true]);
  // Sunday starts the week here, with Monday to come.
  expect(['2026-11-28', '2026-11-29'].map((day) => isWeekend(day, 0, office))).toEqual([true, false]);
  // Sunday to Thursday, weeks from Saturday: Friday ends the week, Saturday begins the next.
  expect(['2026-11-26', '2026-11-27', '2026-11-28'].map((day) => isWeekend(day, 6, [0, 1, 2, 3, 4]))).toEqual([false, true, false]);
});
