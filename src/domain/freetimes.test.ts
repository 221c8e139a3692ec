import { expect, test } from 'vitest';
import { buildProgram } from './buildprogram.ts';
import { aFrame, aMeeting, anInput, timed } from './fixture.ts';
import { firstFree, freeTimeMark, freeTimes, readFreeTime, startsFor, startsIn } from './freetimes.ts';

const frame = aFrame('2026-10-14T09:12+02:00', 'Europe/Copenhagen');
const at = (from: string, to: string, id: string) => aMeeting({ id, when: timed(`2026-10-14T${from}+02:00`, `2026-10-14T${to}+02:00`) });
const program = buildProgram(anInput({ meetings: [at('10:00', '12:00', 'a'), at('12:30', '16:30', 'b')] }), frame);
const clock = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const starts = (length: number, day = '2026-10-14') => startsFor(program, day, length).map(({ startMinute }) => clock(startMinute));

test('free times begin on five minutes, from now on', () => {
  expect(freeTimes(program, '2026-10-14').map(({ startMinute, endMinute }) => [clock(startMinute), clock(endMinute)])).toEqual([['09:15', '10:00'], ['12:00', '12:30'], ['16:30', '17:00']]);
});

test('one can begin at the start and at each half hour with a quarter left, where the whole length fits', () => {
  expect(startsIn({ day: '2026-10-14', startMinute: 555, endMinute: 660 }).map(({ startMinute }) => clock(startMinute))).toEqual(['09:15', '09:30', '10:00', '10:30']);
  expect(starts(30)).toEqual(['09:15', '09:30', '12:00', '16:30']);
  expect(starts(45)).toEqual(['09:15']);
  expect(starts(60)).toEqual([]);
  expect(starts(60, '2026-10-17')).toEqual([]);
});

test('the first time that is long enough may be on another day', () => {
  expect(firstFree(program, 45)).toEqual({ day: '2026-10-14', startMinute: 555, endMinute: 600 });
  expect(firstFree(program, 60)).toEqual({ day: '2026-10-15', startMinute: 540, endMinute: 1020 });
  expect(firstFree(program, 600)).toBeNull();
});

test('a mark is read as it was written, and no other', () => {
  const free = { day: '2026-10-14', startMinute: 555, endMinute: 600 };
  expect(readFreeTime(freeTimeMark(free))).toEqual(free);
  for (const mark of ['day:2026-10-14', 'free:2026-02-30:1:2', 'free:2026-10-14:1', 'no-date']) expect(readFreeTime(mark)).toBeNull();
});
