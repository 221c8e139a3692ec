/** Applies what a client sends to a task, and makes the next task of a series. */
import { badRequest } from '../odata/errors.ts';
import { asDay, DAY_FIELDS, dayOf, storeDay, storeInstant } from './dates.ts';
import { checkRecurrence, nextDay, type Recurrence } from './recurrence.ts';
import type { Entity, TaskEntry } from './store.ts';

/**
 * The task's data after the change; the one given stays as it is.
 * @param clean checked for names and types already
 * @param now ISO instant
 * @throws GraphFault 400
 */
export function changeTask(old: Entity, clean: Entity, now: string): Entity {
  const task: Entity = { ...old };
  for (const [name, value] of Object.entries(clean)) if (!name.startsWith('@')) task[name] = value;
  if (typeof task.title !== 'string' || task.title.trim() === '') throw badRequest("The property 'title' must not be empty.", 'invalidRequest');
  for (const field of DAY_FIELDS) if (field in clean) task[field] = storeDay(clean[field], field);
  if ('reminderDateTime' in clean) task.reminderDateTime = storeInstant(clean.reminderDateTime, 'reminderDateTime');
  if ('body' in clean) {
    task.body = { ...(old.body as Entity), ...(clean.body as Entity | null) };
    task.bodyLastModifiedDateTime = now;
  }
  if (clean.recurrence) setRecurrence(task, clean.recurrence as Partial<Recurrence>, old.recurrence as Recurrence | null);
  if (task.status === 'completed') task.completedDateTime ??= asDay(now.slice(0, 10));
  else task.completedDateTime = null;
  return task;
}

/** A series without a due date gets the first day of its range. */
function setRecurrence(task: Entity, given: Partial<Recurrence>, old: Recurrence | null): void {
  const merged = { ...old, ...given } as Recurrence;
  checkRecurrence(merged);
  task.recurrence = merged;
  task.dueDateTime ??= asDay(merged.range.startDate ?? '');
}

/** Days between two `yyyy-mm-dd`. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function moveReminder(reminder: unknown, days: number): unknown {
  if (!reminder) return null;
  const { dateTime, timeZone } = reminder as { dateTime: string; timeZone: string };
  const moved = new Date(Date.parse(`${dateTime.slice(0, 19)}Z`) + days * 86_400_000).toISOString().slice(0, 19);
  return { dateTime: `${moved}.0000000`, timeZone };
}

/**
 * What the service adds when a recurring task is completed: the same task on the next day of the series, open, its checklist unticked.
 * @returns undefined when the task does not recur or the series has ended
 */
export function nextOccurrence(entry: TaskEntry, now: string): Entity | undefined {
  const { data } = entry;
  const due = dayOf(data.dueDateTime);
  if (!data.recurrence || due === undefined) return undefined;
  const next = nextDay(data.recurrence as Recurrence, due);
  if (next === undefined) return undefined;
  const days = daysBetween(due, next);
  const start = dayOf(data.startDateTime);
  const items = entry.checklistItems.map((item) => ({ displayName: item.data.displayName, isChecked: false, createdDateTime: now }));
  return {
    ...data,
    status: 'notStarted',
    completedDateTime: null,
    createdDateTime: now,
    lastModifiedDateTime: now,
    dueDateTime: asDay(next),
    startDateTime: start === undefined ? null : asDay(new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10)),
    reminderDateTime: moveReminder(data.reminderDateTime, days),
    checklistItems: items,
    linkedResources: entry.linkedResources.map(({ data: { id: _id, ...link } }) => link),
  };
}
