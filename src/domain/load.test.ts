import { expect, test } from 'vitest';
import { buildProgram } from './buildprogram.ts';
import { aFrame, aMeeting, aMessage, anInput, aTask, anUnanswered, timed } from './fixture.ts';
import { loadOf, loadPerSource, totalOf } from './load.ts';

const frame = aFrame('2026-10-14T09:12+02:00', 'Europe/Copenhagen');
const program = buildProgram(anInput({
  tasks: [aTask({ id: 'a', due: '2026-10-14', estimate: 30 }), aTask({ id: 'b', source: 'planner', due: '2026-10-14', estimate: 60 }), aTask({ id: 'c', due: '2026-10-14' }), aTask({ id: 'd', due: null })],
  messages: [aMessage({ due: '2026-10-15', estimate: 15 })],
  unanswered: [anUnanswered()],
  meetings: [
    aMeeting({ id: 'm', when: timed('2026-10-14T10:00+02:00', '2026-10-14T11:00+02:00') }), aMeeting({ id: 'n', when: timed('2026-10-14T10:30+02:00', '2026-10-14T11:30+02:00') }),
    aMeeting({ id: 'f', showAs: 'free', when: timed('2026-10-14T14:00+02:00', '2026-10-14T15:00+02:00') }),
  ],
}), frame);

test('each day of the two weeks once, minutes per source as the day heads count them', () => {
  const loads = loadOf(program);
  expect(loads.map(({ day }) => day)).toEqual([...new Set(loads.map(({ day }) => day))].sort());
  expect([loads.length, loads[0]?.day, loads.at(-1)?.day]).toEqual([12, '2026-10-14', '2026-10-25']);
  expect(loads[0]).toEqual({ day: '2026-10-14', minutes: { planner: 60, todo: 30, calendar: 90, mail: 0 }, items: { planner: 1, todo: 2, calendar: 3, mail: 0 }, unknown: 1, of: 480 });
  const { meetings, tasks } = program.buckets.today.capacity;
  expect(totalOf(loads[0] ?? { minutes: { planner: 0, todo: 0, calendar: 0, mail: 0 } })).toBe(meetings + tasks);
  expect(loads.find(({ day }) => day === '2026-10-17')?.of).toBe(0);
});

test('per source, both weeks together', () => {
  expect(loadPerSource(loadOf(program))).toEqual([
    { source: 'planner', minutes: 60, items: 1 }, { source: 'todo', minutes: 30, items: 2 }, { source: 'calendar', minutes: 90, items: 3 }, { source: 'mail', minutes: 15, items: 1 },
  ]);
});
