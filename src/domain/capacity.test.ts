import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capacityOf, freeMinutes, overBy, sumCapacity } from './capacity.ts';
import { aFrame, aMeeting, timed } from './fixture.ts';
import type { Meeting } from './item.ts';

const frame = aFrame('2026-11-25T07:00+01:00', 'Europe/Copenhagen');
const allDay = (showAs: Meeting['showAs']) => aMeeting({ showAs, when: { kind: 'all-day', first: '2026-11-25', last: '2026-11-25' } });
const at = (from: string, to: string, fields: Partial<Meeting> = {}) =>
  aMeeting({ when: timed(`2026-11-25T${from}+01:00`, `2026-11-25T${to}+01:00`), ...fields });

test('overlapping meetings count once; free, declined and cancelled ones not at all', () => {
  const meetings = [
    at('09:00', '10:00'), at('09:30', '10:30'), at('09:15', '09:45'), at('18:00', '18:30'),
    at('11:00', '12:00', { showAs: 'free' }), at('12:00', '13:00', { answer: 'declined' }), at('13:00', '14:00', { cancelled: true }),
  ];
  expect(capacityOf(meetings, [30, 45], frame, '2026-11-25')).toEqual({ meetings: 120, tasks: 75, of: 480 });
});

test('an all-day event fills the working hours when busy or out of office, and not twice', () => {
  const minutes = (meetings: Meeting[], day = '2026-11-25') => capacityOf(meetings, [], frame, day).meetings;
  expect([minutes([allDay('oof')]), minutes([allDay('workingElsewhere')]), minutes([allDay('free')])]).toEqual([480, 0, 0]);
  expect(minutes([allDay('busy'), allDay('oof'), at('09:00', '10:00'), at('17:00', '17:30')])).toBe(510);
  expect(minutes([allDay('busy')], '2026-11-26')).toBe(0);
});

test('only the part on the day counts, and a change of clocks is counted in minutes that pass', () => {
  const spring = aMeeting({ when: timed('2026-03-28T23:00+01:00', '2026-03-29T04:00+02:00') });
  const autumn = aMeeting({ when: timed('2026-10-24T23:00+02:00', '2026-10-25T04:00+01:00') });
  const of = (meeting: Meeting, day: string) => capacityOf([meeting], [], frame, day).meetings;
  expect([of(spring, '2026-03-28'), of(spring, '2026-03-29')]).toEqual([60, 180]);
  expect([of(autumn, '2026-10-24'), of(autumn, '2026-10-25')]).toEqual([60, 300]);
});

test('a day off has no working minutes; over and free are told from what is left', () => {
  expect(capacityOf([], [30], frame, '2026-11-28')).toEqual({ meetings: 0, tasks: 30, of: 0 });
  const full = { meetings: 370, tasks: 210, of: 480 };
  expect([overBy(full), freeMinutes(full)]).toEqual([100, 0]);
  const light = { meetings: 60, tasks: 30, of: 480 };
  expect([overBy(light), freeMinutes(light)]).toEqual([0, 390]);
  expect(sumCapacity([full, light])).toEqual({ meetings: 430, tasks: 240, of: 960 });
});

test('the minutes are those one counts minute by minute', () => {
  const span = fc.tuple(fc.integer({ min: -300, max: 1700 }), fc.integer({ min: 0, max: 400 }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
      const midnight = Date.parse('2026-11-25T00:00+01:00');
      const meetings = spans.map(([start, length]) =>
        aMeeting({ when: { kind: 'timed', start: midnight + start * 60_000, end: midnight + (start + length) * 60_000 } }));
      const taken = Array.from({ length: 1440 }, (_, minute) => spans.some(([start, length]) => minute >= start && minute < start + length));
      expect(capacityOf(meetings, [], frame, '2026-11-25').meetings).toBe(taken.filter(Boolean).length);
    }),
  );
});
