import { expect, test } from 'vitest';
import { aMeeting, aMessage, aTask, anUnanswered, timed } from './fixture.ts';
import type { Weekday } from './item.ts';
import { bucketDay, isRefused, moveTo } from './moveto.ts';
import { weeks } from './week.ts';

const TODAY = '2026-10-21'; // a Wednesday
const ZONE = 'Europe/Copenhagen';
const FRIDAY = '2026-10-23';

test('personal items move their due date, shared and repeating ones are planned', () => {
  expect(moveTo(aTask(), FRIDAY, TODAY, ZONE)).toEqual({ kind: 'due', day: FRIDAY });
  expect(moveTo(aMessage(), null, TODAY, ZONE)).toEqual({ kind: 'due', day: null });
  expect(moveTo(aTask({ source: 'planner' }), FRIDAY, TODAY, ZONE)).toEqual({ kind: 'plan', day: FRIDAY });
  expect(moveTo(aTask({ repeats: true }), FRIDAY, TODAY, ZONE)).toEqual({ kind: 'plan', day: FRIDAY });
});

test('a do-date that a personal task has would hide the move, so it goes', () => {
  const change = moveTo(aTask({ planned: TODAY }), FRIDAY, TODAY, ZONE);
  expect(change).toEqual({ kind: 'edit', fields: { due: FRIDAY, planned: null } });
});

test('to No date: a do-date goes, but not the due date that others share or a series has', () => {
  expect(moveTo(aTask({ source: 'planner', planned: FRIDAY, due: FRIDAY }), null, TODAY, ZONE)).toEqual({ kind: 'plan', day: null });
  expect(moveTo(aTask({ source: 'planner', due: FRIDAY }), null, TODAY, ZONE)).toEqual({ refused: 'shared' });
  expect(moveTo(aTask({ repeats: true, due: FRIDAY }), null, TODAY, ZONE)).toEqual({ refused: 'repeats' });
});

test('a day before today counts as today', () => {
  expect(moveTo(aTask(), '2026-10-01', TODAY, ZONE)).toEqual({ kind: 'due', day: TODAY });
});

test('a meeting keeps its time of day and length over a clock change', () => {
  const mine = aMeeting({ answer: 'organizer', when: timed('2026-10-23T09:00+02:00', '2026-10-23T10:30+02:00') });
  expect(moveTo(mine, '2026-10-26', TODAY, ZONE)).toEqual({ kind: 'meet', when: timed('2026-10-26T09:00+01:00', '2026-10-26T10:30+01:00') });
  const trip = aMeeting({ answer: 'organizer', when: { kind: 'all-day', first: '2026-10-23', last: '2026-10-25' } });
  expect(moveTo(trip, '2026-10-26', TODAY, ZONE)).toEqual({ kind: 'meet', when: { kind: 'all-day', first: '2026-10-26', last: '2026-10-28' } });
});

test('what cannot be moved says why', () => {
  const refused = (item: Parameters<typeof moveTo>[0], day: string | null = FRIDAY) => {
    const moved = moveTo(item, day, TODAY, ZONE);
    return isRefused(moved) ? moved.refused : null;
  };
  expect(refused(aMeeting())).toBe('not-organiser');
  expect(refused(aMeeting({ answer: 'organizer', cancelled: true }))).toBe('cancelled');
  expect(refused(aMeeting({ answer: 'organizer' }), null)).toBe('needs-day');
  expect(refused(anUnanswered())).toBe('waiting');
  expect(refused(aTask())).toBeNull();
});

test('a bucket means its next working day', () => {
  const working: Weekday[] = [1, 2, 3, 4, 5];
  const on = (today: string, days = working) => (['today', 'this-week', 'next-week'] as const).map((bucket) => bucketDay(bucket, weeks(today, 1), today, days));
  expect(on(TODAY)).toEqual([TODAY, '2026-10-22', '2026-10-26']);
  expect(on('2026-10-23')).toEqual(['2026-10-23', '2026-10-24', '2026-10-26']);
  expect(on('2026-10-25')).toEqual(['2026-10-25', null, '2026-10-26']);
  expect(on(TODAY, [2, 5])).toEqual([TODAY, '2026-10-23', '2026-10-27']);
});
