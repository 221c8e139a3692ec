import { expect, test } from 'vitest';
import { applyChange } from './applychange.ts';
import { mainSteps, moveBlock, planInto, timeIn, withBlocks } from './blockacts.ts';
import { buildProgram } from './buildprogram.ts';
import { aFrame, aMeeting, aMessage, anInput, aTask, timed } from './fixture.ts';
import { inverseOf } from './inverse.ts';
import type { Meeting, Task } from './item.ts';
import { itemKey, NOTHING_PERSONAL, personalAfter, renamed, withPersonal } from './personal.ts';
import { linkBlocks } from './timeblocks.ts';
import { layoutDay } from './timeline.ts';

const ZONE = 'Europe/Copenhagen';
const frame = aFrame('2026-10-14T09:12+02:00', ZONE);
const TODAY = '2026-10-14';
const task = aTask({ id: 'offer', title: 'Offer', due: '2026-10-16', estimate: 60, link: 'https://to-do.test/offer' });
const block = (from: string, to: string, fields: Partial<Meeting> = {}) =>
  aMeeting({ id: 'block', title: 'Offer', answer: 'organizer', when: timed(`${from}+02:00`, `${to}+02:00`), blockOf: 'todo:offer', ...fields });
const program = (tasks: Task[], meetings: Meeting[]) => buildProgram(linkBlocks(anInput({ tasks, meetings }), TODAY, ZONE), frame);

test('an item stands at its block, its event is no row, and its time counts once', () => {
  const { buckets } = program([task], [block('2026-10-15T10:00', '2026-10-15T10:40')]);
  const [thursday] = buckets['this-week'].days;
  expect(thursday?.entries.map(({ item, dueElsewhere }) => [item.id, dueElsewhere])).toEqual([['offer', '2026-10-16']]);
  expect(thursday?.capacity).toEqual({ meetings: 0, tasks: 40, of: 480 });
  const { blocks, gaps } = layoutDay(thursday?.entries ?? [], frame, '2026-10-15');
  expect(blocks.map(({ item, startMinute, endMinute }) => [item.id, startMinute, endMinute])).toEqual([['offer', 600, 640]]);
  expect(gaps.map(({ startMinute, endMinute }) => [startMinute, endMinute])).toEqual([[540, 600], [640, 1020]]);
});

test('an item stays the same object while it and its block do, so that an act elsewhere leaves its row alone', () => {
  const [input, moved] = ['2026-10-15T10:00', '2026-10-15T11:00'].map((from) => anInput({ tasks: [task], meetings: [block(from, '2026-10-15T12:00')] }));
  const [first] = linkBlocks(input!, TODAY, ZONE).tasks;
  expect(linkBlocks({ ...input!, tasks: [...input!.tasks] }, TODAY, ZONE).tasks[0]).toBe(first);
  expect(linkBlocks(moved!, TODAY, ZONE).tasks[0]).toMatchObject({ id: 'offer', block: { start: Date.parse('2026-10-15T11:00+02:00') } });
  expect(linkBlocks(input!, TODAY, ZONE).tasks[0]).not.toBe(task);
});

test('moved in the calendar, the plan follows; cancelled or all-day, it is an event again', () => {
  const day = (meeting: Meeting) => [...program([task], [meeting]).buckets['next-week'].days, ...program([task], [meeting]).buckets['this-week'].days].find((each) => each.entries.some(({ item }) => item.id === 'offer'))?.day;
  expect(day(block('2026-10-20T13:00', '2026-10-20T14:00'))).toBe('2026-10-20');
  expect(day(block('2026-10-20T13:00', '2026-10-20T14:00', { cancelled: true }))).toBe('2026-10-16');
  expect(day(aMeeting({ id: 'block', blockOf: 'todo:offer', when: { kind: 'all-day', first: '2026-10-20', last: '2026-10-20' } }))).toBe('2026-10-16');
});

test('a block that is over says nothing of a dated item, and puts an undated one to today', () => {
  const over = block('2026-10-13T10:00', '2026-10-13T11:00');
  expect(program([task], [over]).buckets['this-week'].count).toBe(1);
  expect(program([{ ...task, due: null }], [over]).buckets.today.count).toBe(1);
});

test('of several blocks the next one counts; the others stay events', () => {
  const { buckets } = program([task], [block('2026-10-15T10:00', '2026-10-15T11:00'), block('2026-10-14T15:00', '2026-10-14T16:00', { id: 'first' })]);
  expect(buckets.today.days[0]?.entries.map(({ item }) => item.id)).toEqual(['offer']);
  expect(buckets['this-week'].days[0]?.entries.map(({ item }) => item.id)).toEqual(['block']);
});

test('planning into a free time makes one event of the estimate that links back, and Undo takes it away', () => {
  const when = timeIn({ day: TODAY, startMinute: 600, endMinute: 780 }, 60, ZONE);
  const step = planInto(task, when, TODAY, 'guid');
  expect(step.change).toMatchObject({ kind: 'create', draft: { key: 'guid', title: 'Offer', notes: 'https://to-do.test/offer', showAs: 'busy', attendees: [], blockOf: 'todo:offer' } });
  expect(when).toEqual({ start: Date.parse('2026-10-14T10:00+02:00'), end: Date.parse('2026-10-14T11:00+02:00') });
  expect(timeIn({ day: TODAY, startMinute: 600, endMinute: 620 }, 60, ZONE).end).toBe(Date.parse('2026-10-14T10:20+02:00'));
  expect(inverseOf(step.item, step.change)?.kind).toBe('delete');
  const made = applyChange(step.item, step.change, TODAY) as Meeting;
  const kept = renamed(personalAfter(NOTHING_PERSONAL, step.item, step.change), itemKey(made), 'calendar:real');
  expect(kept.blocks).toEqual({ 'calendar:real': { item: 'todo:offer', day: '2026-10-14' } });
  expect(withPersonal(anInput({ meetings: [{ ...made, id: 'real' }] }), kept).meetings[0]?.blockOf).toBe('todo:offer');
  expect(personalAfter(kept, { ...made, id: 'real' }, { kind: 'delete' })).toEqual(NOTHING_PERSONAL);
});

test('an item that has a block ahead is moved with it, not planned twice', () => {
  const [linked] = linkBlocks(anInput({ tasks: [task], meetings: [block('2026-10-15T10:00', '2026-10-15T10:40')] }), TODAY, ZONE).tasks;
  if (!linked) throw new Error('not linked');
  const when = timeIn({ day: TODAY, startMinute: 780, endMinute: 1020 }, 40, ZONE);
  expect(planInto(linked, when, TODAY, 'guid')).toMatchObject({ item: { id: 'block' }, change: { kind: 'meet', when } });
  expect(moveBlock(linked, '2026-10-20', TODAY, ZONE)).toMatchObject([{ item: { id: 'block' }, change: { kind: 'meet', when: timed('2026-10-20T10:00+02:00', '2026-10-20T10:40+02:00') } }]);
  expect(moveBlock(linked, null, TODAY, ZONE)).toMatchObject([{ change: { kind: 'delete', restore: { blockOf: 'todo:offer' } } }]);
  expect(moveBlock(task, null, TODAY, ZONE)).toEqual([]);
});

test('done in one is done in the other: the event says so and frees what is left of its time', () => {
  const [mail] = linkBlocks(anInput({ messages: [aMessage({ id: 'm' })], meetings: [block('2026-10-14T09:00', '2026-10-14T10:00', { blockOf: 'mail:m' })] }), TODAY, ZONE).messages;
  if (!mail) throw new Error('not linked');
  const steps = withBlocks([{ item: mail, change: { kind: 'complete' } }], frame.now);
  expect(steps[1]).toMatchObject({ item: { id: 'block' }, change: { kind: 'editMeeting', fields: { title: '✓ Offer', showAs: 'free' } } });
  expect(mainSteps(steps)).toHaveLength(1);
  const [, echo] = withBlocks([{ item: mail, change: { kind: 'complete' } }], frame.now + 3_600_000);
  expect(echo?.change).toEqual({ kind: 'editMeeting', fields: { title: '✓ Offer' } });
  const done = { ...mail, block: { ...mail.block, event: { ...block('2026-10-14T09:00', '2026-10-14T10:00'), title: '✓ Offer', showAs: 'free' } } } as typeof mail;
  expect(withBlocks([{ item: done, change: { kind: 'reopen' } }], frame.now)[1]?.change).toEqual({ kind: 'editMeeting', fields: { title: 'Offer', showAs: 'busy' } });
  expect(withBlocks([{ item: mail, change: { kind: 'reopen' } }], frame.now)).toHaveLength(1);
});

test('what a filter hides is no free time', () => {
  const entries = program([task], [block('2026-10-15T10:00', '2026-10-15T10:40')]).buckets['this-week'].days[0]?.entries ?? [];
  const { blocks, gaps } = layoutDay([], frame, '2026-10-15', entries);
  expect(blocks).toEqual([]);
  expect(gaps.map(({ startMinute, endMinute }) => [startMinute, endMinute])).toEqual([[540, 600], [640, 1020]]);
});
