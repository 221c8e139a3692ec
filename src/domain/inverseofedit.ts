import { applyEdit, keyOfPerson } from './applyedit.ts';
import type { Person, Task } from './item.ts';
import type { Category, Swap, TaskEdit } from './taskedit.ts';

/** The edit that gives the fields of `edit` the values they had in `before`. */
export function inverseOfEdit(before: Task, edit: TaskEdit): TaskEdit {
  const { title, container, start, due, priority, planned, estimate } = before;
  const after = applyEdit(before, edit, '');
  return {
    ...(edit.title !== undefined && { title }),
    ...(edit.container && { container }),
    ...(edit.bucket && { bucket: swapped(edit.bucket) }),
    // A due date can have moved the start with it: see `dueAndStart`.
    ...((edit.start !== undefined || after.start !== start) && { start }),
    ...(edit.due !== undefined && { due }),
    ...(edit.priority && { priority }),
    ...(edit.progress && { progress: before.progress }),
    ...(edit.assignees && { assignees: people(before.assignees, edit.assignees) }),
    ...(edit.categories && { categories: categories(before.categories, edit.categories) }),
    ...(edit.notes && { notes: swapped(edit.notes) }),
    ...(edit.checklist && { checklist: eachSwapped(edit.checklist) }),
    ...(edit.references && { references: eachSwapped(edit.references) }),
    ...(edit.reminder && { reminder: swapped(edit.reminder) }),
    ...(edit.recurrence && { recurrence: swapped(edit.recurrence) }),
    ...(edit.planned !== undefined && { planned }),
    ...(edit.estimate !== undefined && { estimate }),
  };
}

function swapped<T>({ from, to }: Swap<T>): Swap<T> {
  return { from: to, to: from };
}

function eachSwapped<T>(swaps: Record<string, Swap<T>>): Record<string, Swap<T>> {
  return Object.fromEntries(Object.entries(swaps).map(([key, swap]) => [key, swapped(swap)]));
}

function people(before: readonly Person[], edit: { add: Person[]; remove: Person[] }): { add: Person[]; remove: Person[] } {
  const there = new Map(before.map((person) => [keyOfPerson(person), person]));
  return reversed(edit, (person) => there.get(keyOfPerson(person)), keyOfPerson);
}

function categories(before: readonly string[], edit: { add: Category[]; remove: Category[] }): { add: Category[]; remove: Category[] } {
  return reversed(edit, (category) => (before.includes(category.name) ? category : undefined), (category) => category.name);
}

/** Removes only what was really added, and adds only what was really removed. */
function reversed<T>(edit: { add: T[]; remove: T[] }, found: (each: T) => T | undefined, keyOf: (each: T) => string): { add: T[]; remove: T[] } {
  const added = new Set(edit.add.map(keyOf));
  return {
    add: edit.remove.filter((each) => !added.has(keyOf(each))).flatMap((each) => found(each) ?? []),
    remove: edit.add.filter((each) => found(each) === undefined),
  };
}
