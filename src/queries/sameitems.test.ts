import { expect, test } from 'vitest';
import { itemKey } from '../domain/personal.ts';
import { aTask, anInput } from '../domain/fixture.ts';
import { meetings, type CalendarRead } from './calendar.ts';
import { overlay } from './overlay.ts';
import { plannerTasks, type PlannerRead } from './planner.ts';
import { todoTasks, type TodoRead } from './todo.ts';

/** What is drawn again after a write is what changed: rows compare their items by identity. */
const ZONE = 'Europe/Berlin';
const NOBODY = new Map<string, string>();

test('after one Planner task was written, every other item is the same object as before', () => {
  const tasks = Array.from({ length: 50 }, (_, n) => ({ id: `t${n}`, title: `Task ${n}`, planId: 'p' }));
  const read = { tasks, plans: { p: 'Plan' }, buckets: {}, bucketsOf: {}, labels: {}, complete: true, problem: null } as unknown as PlannerRead;
  const before = plannerTasks(read, ZONE, NOBODY);
  const written = { ...read, tasks: read.tasks.map((task, n) => (n === 7 ? { ...task, title: 'Renamed' } : task)) };
  const after = plannerTasks(written, ZONE, NOBODY);
  expect(after.filter((task, n) => task !== before[n]).map(({ title }) => title)).toEqual(['Renamed']);
  expect(plannerTasks({ ...read, plans: { p: 'Renamed plan' } }, ZONE, NOBODY).every((task) => task.container.name === 'Renamed plan')).toBe(true);
});

test('after one To Do task was written, every other item is the same object as before', () => {
  const list = { id: 'l', name: 'List', mirrorsMail: false };
  const tasks = Array.from({ length: 50 }, (_, n) => ({ id: `t${n}`, title: `Task ${n}`, status: 'notStarted' }));
  const read = { lists: [list], tasks: { l: tasks }, complete: true, problem: null } as unknown as TodoRead;
  const before = todoTasks(read, undefined, ZONE);
  const after = todoTasks({ ...read, tasks: { l: [...tasks.slice(1)] } } as unknown as TodoRead, undefined, ZONE);
  expect(after).toHaveLength(49);
  expect(after.every((task, n) => task === before[n + 1])).toBe(true);
});

test('after the calendar was read again, every event that did not change is the same object as before', () => {
  const at = (hour: number) => ({ dateTime: `2026-10-14T${hour}:00:00.0000000`, timeZone: 'UTC' });
  const events = Array.from({ length: 8 }, (_, n) => ({ id: `e${n}`, subject: `Event ${n}`, isAllDay: false, start: at(10 + n), end: at(11 + n) }));
  const standard = { id: 'c', name: 'Calendar', isDefault: true };
  const read = { calendars: [standard], events, complete: true, problem: null } as unknown as CalendarRead;
  const before = meetings(read, new Map());
  const changed = { ...read, events: read.events.map((event, n) => (n === 3 ? { ...event, subject: 'Renamed' } : event)) };
  const after = meetings(changed, new Map());
  expect(after).toHaveLength(8);
  expect(after.filter((meeting, n) => meeting !== before[n]).map(({ title }) => title)).toEqual(['Renamed']);
  expect(meetings({ ...read, calendars: [{ ...standard, name: 'Mine' }] } as CalendarRead, new Map()).every(({ calendar }) => calendar.name === 'Mine')).toBe(true);
});

test('a pending change makes one item new and leaves the others, and the lists without it, as they are', () => {
  const tasks = Array.from({ length: 50 }, (_, n) => aTask({ id: `t${n}` }));
  const [, second] = tasks;
  const input = anInput({ tasks });
  if (second === undefined) throw new Error('no task');
  const pending = [{ actId: 'a', index: 0, step: { item: second, change: { kind: 'complete' as const } } }];
  const after = overlay(input, pending as Parameters<typeof overlay>[1], { today: '2026-10-14', visible: ['todo'], aliases: new Map() });
  expect(after.tasks.filter((task, n) => task !== tasks[n]).map(itemKey)).toEqual(['todo:t1']);
});
