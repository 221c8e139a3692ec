import type { Change } from '../domain/act.ts';
import { applyChange } from '../domain/applychange.ts';
import { keyOfPerson } from '../domain/applyedit.ts';
import { dueAndStart } from '../domain/dueandstart.ts';
import type { Day, Task } from '../domain/item.ts';
import { sameValue } from '../domain/merge.ts';
import { PERSONAL_FIELDS, type Swap, type TaskEdit } from '../domain/taskedit.ts';

/**
 * Several changes of one task, in their order, as one edit of its service: of each field the last one counts. What the
 * task has already is left out; empty when nothing is left to write.
 */
export function editOfChanges(task: Task, changes: readonly Change[], today: Day): TaskEdit {
  let now = task;
  let joined: TaskEdit = {};
  for (const change of changes) {
    joined = joinEdits(joined, editOf(now, change));
    now = (applyChange(now, change, today) as Task | null) ?? now;
  }
  return withoutNoChange(task, joined);
}

function editOf(task: Task, change: Change): TaskEdit {
  switch (change.kind) {
    case 'complete': return { progress: 'completed' };
    case 'reopen': return { progress: change.progress ?? 'notStarted' };
    case 'due': return dated(task, { due: change.day });
    case 'edit': return dated(task, Object.fromEntries(Object.entries(change.fields).filter(([name]) => !(PERSONAL_FIELDS as readonly string[]).includes(name))));
    default: return {};
  }
}

/** A due date can move the start with it. */
function dated(task: Task, edit: TaskEdit): TaskEdit {
  if (edit.due === undefined && edit.start === undefined) return edit;
  const start = edit.start === undefined ? task.start : edit.start;
  const dates = dueAndStart({ source: task.source, start }, edit.due === undefined ? task.due : edit.due);
  return dates.start === start ? edit : { ...edit, start: dates.start };
}

const SWAPS = ['bucket', 'notes', 'reminder', 'recurrence'] as const;
const DICTIONARIES = ['checklist', 'references'] as const;

/** `later` done after `first`, as one edit. */
export function joinEdits(first: TaskEdit, later: TaskEdit): TaskEdit {
  const joined: Record<string, unknown> = { ...first, ...later };
  for (const field of SWAPS) {
    const [a, b] = [first[field], later[field]];
    if (a && b) joined[field] = { from: a.from, to: b.to };
  }
  for (const field of DICTIONARIES) {
    const [a, b] = [first[field] as Entries | undefined, later[field] as Entries | undefined];
    if (a && b) joined[field] = { ...a, ...Object.fromEntries(Object.entries(b).map(([key, swap]) => [key, { from: (a[key] ?? swap).from, to: swap.to }])) };
  }
  if (first.assignees && later.assignees) joined['assignees'] = joinSets(first.assignees, later.assignees, keyOfPerson);
  if (first.categories && later.categories) joined['categories'] = joinSets(first.categories, later.categories, ({ name }) => name);
  return joined as TaskEdit;
}

type Entries = Record<string, Swap<unknown>>;
interface SetChange<T> {
  add: T[];
  remove: T[];
}

function joinSets<T>(first: SetChange<T>, later: SetChange<T>, keyOf: (each: T) => string): SetChange<T> {
  const without = (list: T[], gone: T[]) => list.filter((each) => !gone.some((other) => keyOf(other) === keyOf(each)));
  return {
    add: [...without(first.add, [...later.remove, ...later.add]), ...later.add],
    remove: [...without(first.remove, [...later.add, ...later.remove]), ...later.remove],
  };
}

const PLAIN = ['title', 'start', 'due', 'priority', 'progress'] as const;

function withoutNoChange(task: Task, edit: TaskEdit): TaskEdit {
  const left: Record<string, unknown> = { ...edit };
  for (const field of PLAIN) if (field in left && sameValue(left[field], task[field])) delete left[field];
  if (edit.container?.id === task.container.id) delete left['container'];
  for (const field of SWAPS) if (edit[field] && sameValue(edit[field].from, edit[field].to)) delete left[field];
  for (const field of DICTIONARIES) {
    const entries = Object.entries((edit[field] ?? {}) as Entries).filter(([, { from, to }]) => !sameValue(from, to));
    if (entries.length > 0) left[field] = Object.fromEntries(entries);
    else delete left[field];
  }
  keep('assignees', edit.assignees && trimmed(edit.assignees, (each) => task.assignees.some((other) => keyOfPerson(other) === keyOfPerson(each))));
  keep('categories', edit.categories && trimmed(edit.categories, ({ name }) => task.categories.includes(name)));
  return left as TaskEdit;

  function keep(field: string, change: SetChange<unknown> | undefined): void {
    if (change && change.add.length + change.remove.length > 0) left[field] = change;
    else delete left[field];
  }
}

function trimmed<T>({ add, remove }: SetChange<T>, has: (each: T) => boolean): SetChange<T> {
  return { add: add.filter((each) => !has(each)), remove: remove.filter(has) };
}

export function isNothing(edit: TaskEdit): boolean {
  return Object.keys(edit).length === 0;
}
