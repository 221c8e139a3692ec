import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildProgram } from './buildprogram.ts';
import { aFrame, aMeeting, aMessage, aTask, anInput, timed } from './fixture.ts';
import type { Task, Weekday } from './item.ts';
import type { ProgramInput } from './program.ts';
import { allTo, clearDates, proposeSpread } from './repair.ts';

const NOW = '2026-10-22T15:00Z'; // a Thursday, two working hours left
const FRAME = aFrame(NOW);
const late = (id: string, fields: Partial<Task> = {}) => aTask({ id, due: '2026-10-10', estimate: 60, ...fields });

function spread(input: Partial<ProgramInput>, frame = FRAME) {
  const program = buildProgram(anInput(input), frame);
  return { program, proposals: proposeSpread(program.overdue.entries, program, frame) };
}

test('the most urgent comes first, then the longest overdue, on the first day with room', () => {
  const tasks = [late('low', { priority: 'low' }), late('old', { due: '2026-10-01' }), late('new'), late('urgent', { priority: 'urgent' })];
  const meeting = aMeeting({ when: timed('2026-10-23T09:00Z', '2026-10-23T16:00Z') });
  const { proposals } = spread({ tasks, meetings: [meeting] });
  expect(proposals.map(({ item, day, reason }) => [item.id, day, reason.kind, reason.free])).toEqual([
    ['urgent', '2026-10-22', 'room', 120],
    ['old', '2026-10-22', 'room', 60],
    ['new', '2026-10-23', 'full-skipped', 60],
    ['low', '2026-10-26', 'full-skipped', 480],
  ]);
  expect(proposals[3]?.reason.skipped).toEqual(['2026-10-22', '2026-10-23', '2026-10-24', '2026-10-25']);
});

test('Planner tasks and repeating ones are planned, personal ones get a due date', () => {
  const { proposals } = spread({ tasks: [late('p', { source: 'planner', due: '2026-10-01' }), late('r', { repeats: true, due: '2026-10-02' })], messages: [aMessage({ due: '2026-10-03' })] });
  expect(proposals.map(({ change, day }) => change.kind === 'plan' || change.kind === 'due' ? [change.kind, change.day === day] : [])).toEqual([['plan', true], ['plan', true], ['due', true]]);
});

test('at the weekend the days off are skipped', () => {
  const { proposals } = spread({ tasks: [late('a')] }, aFrame('2026-10-24T10:00Z'));
  expect(proposals[0]).toMatchObject({ day: '2026-10-26', reason: { kind: 'weekend-skipped', skipped: ['2026-10-24', '2026-10-25'] } });
});

test('tasks that stand on a day take its room, with half an hour when no estimate is kept', () => {
  const standing = ['a', 'b', 'c'].map((id) => aTask({ id, due: '2026-10-22' }));
  const { proposals } = spread({ tasks: [...standing, late('x', { estimate: 31 })] });
  expect(proposals[0]).toMatchObject({ day: '2026-10-23', reason: { free: 480 } });
});

test('without room anywhere it goes where it is least over, and says so', () => {
  const { proposals } = spread({ tasks: [late('huge', { estimate: 600 })] });
  expect(proposals[0]).toMatchObject({ day: '2026-10-23', reason: { kind: 'no-room', free: 480 } });
  expect(spread({ tasks: [late('a')] }, aFrame(NOW, 'UTC', { working: { days: [], start: 540, end: 1020 } })).proposals).toEqual([]);
});

test('all to today; and clearing dates leaves shared and repeating ones alone', () => {
  const { program } = spread({ tasks: [late('p', { source: 'planner' }), late('t'), late('r', { repeats: true })] });
  expect(allTo(program.overdue.entries, program.today, program, FRAME).map(({ change }) => change.kind)).toEqual(['plan', 'plan', 'due']);
  const { steps, untouched } = clearDates(program.overdue.entries);
  expect(steps.map(({ item, change }) => [item.id, change])).toEqual([['t', { kind: 'due', day: null }]]);
  expect(untouched.map((item) => item.id)).toEqual(['p', 'r']);
});

test('every overdue item comes once, never on a past day or a day off, and over capacity only when nothing fits', () => {
  const task = fc.record({
    due: fc.integer({ min: 10, max: 31 }).map((each) => `2026-10-${each}`), estimate: fc.option(fc.nat(600), { nil: null }),
    source: fc.constantFrom('planner', 'todo'), repeats: fc.boolean(), priority: fc.constantFrom('urgent', 'low'),
  });
  const days = fc.subarray<Weekday>([0, 1, 2, 3, 4, 5, 6], { minLength: 1 });
  const zone = fc.constantFrom('Pacific/Honolulu', 'Europe/Copenhagen', 'Pacific/Kiritimati');
  fc.assert(fc.property(fc.array(task, { maxLength: 30 }), days, zone, fc.nat(10 * 1440), (fields, working, where, minutes) => {
    const frame = { ...aFrame('2026-10-20T00:00Z', where, { working: { days: working, start: 540, end: 1020 } }), now: Date.parse('2026-10-20T00:00Z') + minutes * 60_000 };
    const { program, proposals } = spread({ tasks: fields.map((each, index) => aTask({ ...each, id: `${index}` })) }, frame);
    expect(proposals.map(({ item }) => item.id).sort()).toEqual(program.overdue.entries.map(({ item }) => item.id).sort());
    for (const { item, day, reason } of proposals) {
      expect(day >= program.today).toBe(true);
      expect(working).toContain(new Date(day).getUTCDay());
      expect(reason.free >= (item.estimate ?? 30)).toBe(reason.kind !== 'no-room');
    }
  }), { numRuns: 300 });
});
