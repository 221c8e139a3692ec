import { expect, test } from 'vitest';
import { buildProgram } from './buildprogram.ts';
import { aFrame, aMeeting, aMessage, anInput, aTask, timed } from './fixture.ts';
import { nextWorkingDay, relieve, suggestSlots } from './suggest.ts';

const TODAY = '2026-10-14';
const frame = aFrame('2026-10-14T09:00+02:00', 'Europe/Copenhagen');
const meeting = (from: string, to: string) => aMeeting({ id: from, when: timed(`2026-10-14T${from}+02:00`, `2026-10-14T${to}+02:00`) });
const program = (tasks: ReturnType<typeof aTask>[], meetings: ReturnType<typeof aMeeting>[] = [], messages: ReturnType<typeof aMessage>[] = []) =>
  buildProgram(anInput({ tasks, meetings, messages }), frame);

test('the most pressing is laid first, each into the first free time that holds it, and what finds none is told', () => {
  const tasks = [
    aTask({ id: 'plain', due: TODAY, planned: TODAY, estimate: 45 }), aTask({ id: 'pinned', due: '2026-10-20', planned: TODAY, pinned: true, estimate: 60 }),
    aTask({ id: 'late', due: '2026-10-12', planned: TODAY, estimate: 30 }), aTask({ id: 'huge', planned: TODAY, due: null, estimate: 400 }),
  ];
  const { slots, left } = suggestSlots(program(tasks, [meeting('10:00', '11:00'), meeting('12:00', '16:30')], [aMessage({ id: 'mail', due: TODAY })]), TODAY);
  expect(slots.map(({ item, time, reason }) => [item.id, reason, time.startMinute, time.endMinute])).toEqual([
    ['pinned', 'pinned', 540, 600], ['late', 'overdue', 660, 690], ['mail', 'dueThatDay', 690, 720],
  ]);
  expect(left.map(({ id }) => id)).toEqual(['plain', 'huge']);
});

test('what has a time already, or is done, is not suggested again', () => {
  const event = meeting('15:00', '16:00');
  const when = { event, day: TODAY, start: Date.parse('2026-10-14T15:00+02:00'), end: Date.parse('2026-10-14T16:00+02:00') };
  expect(suggestSlots(program([aTask({ due: TODAY, block: when }), aTask({ id: 'done', due: TODAY, progress: 'completed', completedOn: TODAY })]), TODAY)).toEqual({ slots: [], left: [] });
  expect(suggestSlots(program([]), '2027-01-01')).toEqual({ slots: [], left: [] });
});

test('of a day that is over, the least pressing leave until it fits; what is due, pinned or timed stays', () => {
  const tasks = [
    aTask({ id: 'due', due: TODAY, estimate: 120 }), aTask({ id: 'pinned', planned: TODAY, due: '2026-10-30', pinned: true, estimate: 60 }),
    aTask({ id: 'urgent', planned: TODAY, due: '2026-10-30', priority: 'urgent', estimate: 60 }), aTask({ id: 'low', planned: TODAY, due: '2026-10-30', priority: 'low', estimate: 60 }),
    aTask({ id: 'unknown', planned: TODAY, due: null }),
  ];
  const over = program(tasks, [meeting('09:00', '13:00')]);
  expect(relieve(over, TODAY).map(({ item, day, minutes }) => [item.id, day, minutes])).toEqual([['low', '2026-10-15', 60]]);
  expect(relieve(program(tasks), TODAY)).toEqual([]);
  expect(relieve(program(tasks, [meeting('09:00', '15:00')]), TODAY).map(({ item }) => item.id)).toEqual(['low', 'urgent']);
});

test('the next working day passes over days off', () => {
  expect([nextWorkingDay(program([]), TODAY), nextWorkingDay(program([]), '2026-10-16')]).toEqual(['2026-10-15', '2026-10-19']);
});
