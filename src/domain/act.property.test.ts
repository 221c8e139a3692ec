import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from './act.ts';
import { applyChange } from './applychange.ts';
import { aMeeting, aMessage, aTask, anUnanswered } from './fixture.ts';
import { inverseOf } from './inverse.ts';
import type { Day, Item, Person } from './item.ts';
import { notifies } from './notifies.ts';
import type { ChecklistStep, TaskEdit } from './taskedit.ts';

const TODAY = '2026-10-21';
const day: fc.Arbitrary<Day> = fc.integer({ min: 1, max: 28 }).map((each) => `2026-10-${String(each).padStart(2, '0')}`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const dates = fc.record({ start: maybe(day), due: maybe(day) })
  .map(({ start, due }) => ({ start: start !== null && due !== null && start > due ? due : start, due }));
const person: fc.Arbitrary<Person> = fc.constantFrom('ida', 'bo', 'eva').map((id) => ({ id, name: null, address: null }));
const people = fc.uniqueArray(person, { selector: (each) => each.id });
const category = fc.constantFrom('red', 'blue', 'green').map((name) => ({ key: name, name }));
const named = fc.constantFrom({ id: 'p1', name: 'Sales' }, { id: 'p2', name: 'Home' });
const progress = fc.constantFrom('notStarted', 'inProgress', 'completed', 'waitingOnOthers', 'deferred');
const priority = fc.constantFrom('urgent', 'important', 'medium', 'low');

const task = fc.record({
  source: fc.constantFrom('planner', 'todo'), title: fc.string(), dates, planned: maybe(day), container: named, progress, priority,
  pinned: fc.boolean(), estimate: maybe(fc.nat(90)), assignees: people, categories: fc.uniqueArray(fc.constantFrom('red', 'blue', 'green')),
  // A service that says when a task was completed says today here: undoing a reopening completes it anew.
}).map(({ dates: both, ...fields }) => aTask({ ...fields, ...both, completedOn: fields.progress === 'completed' ? TODAY : null, checklist: { done: 1, total: 2 } }));
const guests = fc.subarray([{ id: null, name: 'Bo', address: 'bo@x' }]);
const meeting = fc.record({ title: fc.string(), answer: fc.constantFrom('organizer', 'accepted', 'none'), attendees: guests }).map((fields) => aMeeting(fields));
const message = fc.record({ dates, completed: fc.boolean(), pinned: fc.boolean() })
  .map(({ dates: { due }, ...fields }) => aMessage({ ...fields, due, start: due }));
const item: fc.Arbitrary<Item> = fc.oneof(task, meeting, message, fc.constant(anUnanswered()));

const steps: Record<string, ChecklistStep | null>[] = [{ s1: { title: 'a', done: false } }, { s1: null }, { s1: { title: 'a', done: true } }];
const edit: fc.Arbitrary<TaskEdit> = fc.record({
  title: fc.string(), container: named, start: maybe(day), due: maybe(day), priority, progress, planned: maybe(day), estimate: maybe(fc.nat(90)),
  assignees: fc.record({ add: people, remove: people }), categories: fc.record({ add: fc.uniqueArray(category, { selector: (each) => each.name }), remove: fc.array(category) }),
  checklist: fc.constantFrom(...steps).map((to) => ({ s1: { from: { title: 'a', done: true }, to: to['s1'] ?? null } })),
}, { requiredKeys: [] });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom<Change[]>({ kind: 'complete' }, { kind: 'reopen' }, { kind: 'answer', answer: 'declined' }, { kind: 'meet', when: { kind: 'all-day', first: TODAY, last: TODAY } }),
  fc.record({ kind: fc.constantFrom('plan', 'due'), day: maybe(day) }),
  fc.record({ kind: fc.constant('pin' as const), on: fc.boolean() }),
  fc.record({ kind: fc.constant('edit' as const), fields: edit }),
  dates.map((both) => ({ kind: 'flag' as const, ...both })),
  fc.string().map((title) => ({ kind: 'editMeeting' as const, fields: { title } })),
);

/** Dictionaries of the services have no order. */
function comparable(each: Item | null) {
  if (each === null || (each.source !== 'planner' && each.source !== 'todo')) return each;
  return { ...each, assignees: each.assignees.map((one) => one.id).sort(), categories: [...each.categories].sort() };
}

test('a change and then its inverse give the item back, and only what tells nobody has an inverse', () => {
  fc.assert(fc.property(item, change, (before, done) => {
    const after = applyChange(before, done, TODAY);
    const back = inverseOf(before, done);
    if (back === null) {
      expect(notifies(before, done).length > 0 || done.kind === 'answer').toBe(true);
      return;
    }
    expect(notifies(before, done)).toEqual([]);
    expect(after).not.toBeNull();
    expect(comparable(applyChange(after!, back, TODAY))).toEqual(comparable(before));
  }), { numRuns: 600 });
});

test('an edit can be undone, and undoing twice does it again', () => {
  fc.assert(fc.property(task, edit, (before, fields) => {
    const done: Change = { kind: 'edit', fields };
    const after = applyChange(before, done, TODAY)!;
    const back = inverseOf(before, done)!;
    expect(comparable(applyChange(after, back, TODAY))).toEqual(comparable(before));
    const again = inverseOf(after, back)!;
    expect(comparable(applyChange(before, again, TODAY))).toEqual(comparable(after));
  }), { numRuns: 500 });
});
