import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildProgram } from './buildprogram.ts';
import { aFrame, aMeeting, aMessage, aTask, anInput, anUnanswered } from './fixture.ts';
import type { Task } from './item.ts';
import type { ProgramInput } from './program.ts';
import { rebuildProgram } from './rebuildprogram.ts';

const FRAME = aFrame('2026-10-14T07:00Z');
const dayAt = (offset: number): string => new Date(FRAME.now + offset * 86_400_000).toISOString().slice(0, 10);
const maybeDay = fc.option(fc.integer({ min: -9, max: 25 }).map(dayAt), { nil: null });
const fields = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), due: maybeDay, planned: maybeDay, pinned: fc.boolean(), estimate: fc.option(fc.nat(90), { nil: null }),
  title: fc.constantFrom('one', 'two', 'Öl'), progress: fc.constantFrom('notStarted', 'completed', 'waitingOnOthers'), completedOn: fc.constantFrom(dayAt(0), dayAt(-2)),
}).map((each): Task => aTask(each as Partial<Task>));
const meeting = fc.tuple(fc.constantFrom('x', 'y'), fc.integer({ min: -3, max: 16 }), fc.nat(4)).map(([id, first, length]) => aMeeting({ id, when: { kind: 'all-day', first: dayAt(first), last: dayAt(first + length) } }));
const message = fc.tuple(fc.constantFrom('m', 'n'), maybeDay, fc.boolean()).map(([id, due, completed]) => aMessage({ id, due, completed }));

type Edit = { kind: keyof ProgramInput; at: number; item: unknown; how: 'put' | 'add' | 'drop' };
const how = fc.constantFrom('put' as const, 'add' as const, 'drop' as const);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('tasks' as const), at: fc.nat(7), item: fields, how }),
  fc.record({ kind: fc.constant('meetings' as const), at: fc.nat(2), item: meeting, how }),
  fc.record({ kind: fc.constant('messages' as const), at: fc.nat(2), item: message, how }),
);

function edited(input: ProgramInput, { kind, at, item, how: way }: Edit): ProgramInput {
  const list = [...input[kind]] as unknown[];
  if (way === 'drop') list.splice(at, 1);
  else if (way === 'add') list.splice(at, 0, item);
  else list[Math.min(at, list.length)] = item;
  return { ...input, [kind]: list };
}

test('after any changes the program is the one that building anew would give', () => {
  fc.assert(fc.property(fc.array(fields, { maxLength: 9 }), fc.array(edit, { minLength: 1, maxLength: 12 }), (tasks, edits) => {
    let input = anInput({ tasks, unanswered: [anUnanswered({ id: 'm' })] });
    let program = buildProgram(input, FRAME);
    for (const each of edits) {
      const next = edited(input, each);
      program = rebuildProgram({ input, program }, next) ?? buildProgram(next, FRAME);
      expect(program).toEqual(buildProgram(next, FRAME));
      input = next;
    }
  }), { numRuns: 400 });
});

test('an act on one of ten thousand items touches its own lists and no others', () => {
  const tasks = Array.from({ length: 10_000 }, (_, n) => aTask({ id: `t${n}`, title: `Task ${n}`, due: dayAt(n % 20) }));
  const input = anInput({ tasks });
  const program = buildProgram(input, FRAME);
  const [first, ...rest] = tasks;
  const next = { ...input, tasks: [{ ...first, due: dayAt(1) } as Task, ...rest] };
  const again = rebuildProgram({ input, program }, next);
  expect(again?.later).toBe(program.later);
  expect(again?.overdue).toBe(program.overdue);
  expect(again?.buckets['next-week']).toBe(program.buckets['next-week']);
  expect(again?.buckets['this-week'].days.slice(1)).toEqual(program.buckets['this-week'].days.slice(1));
  expect(again?.buckets['this-week'].days[1]).toBe(program.buckets['this-week'].days[1]);
  expect(again?.buckets.today.count).toBe(program.buckets.today.count - 1);
});

test('when much changed at once it says so', () => {
  const tasks = Array.from({ length: 200 }, (_, n) => aTask({ id: `t${n}`, due: dayAt(n % 20) }));
  const input = anInput({ tasks });
  expect(rebuildProgram({ input, program: buildProgram(input, FRAME) }, anInput({ tasks: tasks.map((each) => ({ ...each })) }))).toBeNull();
});
