import { dueAndStart } from './dueandstart.ts';
import type { Day, Person, Task } from './item.ts';
import { personKey } from './filter.ts';
import type { ChecklistStep, Swap, TaskEdit } from './taskedit.ts';

/** The task as it will be once the edit is written. Fields that only its details carry show as far as the row shows them. */
export function applyEdit(task: Task, fields: TaskEdit, today: Day): Task {
  const { title, container, bucket, priority, progress, assignees, categories, planned, estimate } = fields;
  return {
    ...task,
    ...datesAfter(task, fields),
    ...(title !== undefined && { title }),
    ...(container && { container }),
    ...(bucket && { section: bucket.to?.name ?? null }),
    ...(priority && { priority }),
    ...(progress && { progress, completedOn: progress === 'completed' ? (task.completedOn ?? today) : null }),
    ...(assignees && { assignees: changed(task.assignees, assignees, keyOfPerson) }),
    ...(categories && { categories: changed(task.categories, { add: names(categories.add), remove: names(categories.remove) }, String) }),
    ...(planned !== undefined && { planned }),
    ...(estimate !== undefined && { estimate }),
    ...(fields.notes && { hasNotes: fields.notes.to !== '' }),
    ...(fields.recurrence && { repeats: fields.recurrence.to !== null }),
    ...(fields.checklist && { checklist: counted(task.checklist, fields.checklist) }),
  };
}

/** Whom an edit compares people by: the id, else the address. Somebody with neither equals nobody. */
export function keyOfPerson(person: Person): string {
  return personKey(person) ?? `?${person.name ?? ''}`;
}

function datesAfter(task: Task, fields: TaskEdit): Partial<Task> {
  if (fields.start === undefined && fields.due === undefined) return {};
  const start = fields.start === undefined ? task.start : fields.start;
  return dueAndStart({ source: task.source, start }, fields.due === undefined ? task.due : fields.due);
}

function names(categories: readonly { name: string }[]): string[] {
  return categories.map((category) => category.name);
}

function changed<T>(before: readonly T[], change: { add: T[]; remove: T[] }, keyOf: (each: T) => string): T[] {
  const gone = new Set(change.remove.map(keyOf));
  const kept = before.filter((each) => !gone.has(keyOf(each)));
  const there = new Set(kept.map(keyOf));
  for (const each of change.add) {
    if (!there.has(keyOf(each))) kept.push(each);
    there.add(keyOf(each));
  }
  return kept;
}

function counted(before: Task['checklist'], steps: Record<string, Swap<ChecklistStep | null>>): Task['checklist'] {
  const count = { done: before?.done ?? 0, total: before?.total ?? 0 };
  for (const { from, to } of Object.values(steps)) {
    count.total += (to ? 1 : 0) - (from ? 1 : 0);
    count.done += (to?.done ? 1 : 0) - (from?.done ? 1 : 0);
  }
  return count.total > 0 ? { total: count.total, done: Math.max(0, Math.min(count.done, count.total)) } : null;
}
