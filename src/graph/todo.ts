import type { TodoTask, TodoTaskList } from '@microsoft/microsoft-graph-types';
import { safeLink } from '../domain/link.ts';
import type { Instant, Priority, Progress, Task, Zone } from '../domain/item.ts';
import { dayIn } from './dates.ts';
import { query, segment, type GraphRequest } from './request.ts';
import { entity, etagOf, oneOf, text, texts, type Wire } from './wire.ts';

export type TaskJson = Wire<TodoTask>;
export type ListJson = Wire<TodoTaskList>;

const base = { workload: 'todo', source: 'todo', scopes: ['Tasks.Read'] } as const;

export const myLists: GraphRequest = {
  ...base,
  path: `/me/todo/lists${query({ $select: 'id,displayName,wellknownListName', $top: 100 })}`,
  opening: true,
};

export const TASK_FIELDS: (keyof TodoTask)[] = [
  'id', 'title', 'status', 'importance', 'dueDateTime', 'startDateTime', 'completedDateTime', 'recurrence', 'categories', 'hasAttachments',
];

/** Open tasks of a list and those changed since `since`, among which are the ones completed today. */
export function listTasks(listId: string, since: Instant): GraphRequest {
  const options = {
    $select: TASK_FIELDS.join(','),
    $filter: `status ne 'completed' or lastModifiedDateTime ge ${new Date(since).toISOString().slice(0, 19)}Z`,
    $top: 100,
  };
  return { ...base, path: `/me/todo/lists/${segment(listId)}/tasks${query(options)}` };
}

export interface TodoList {
  id: string;
  name: string;
  /** Mirrors the flagged mails: skipped while mail itself can be read, else every follow-up would stand there twice. [todotasklist] */
  mirrorsMail: boolean;
  /** The list that the service names Tasks, in the language of the mailbox. [todotasklist] */
  isDefault?: true;
}

export function toList(json: Wire<TodoTaskList>): TodoList | null {
  const id = text(json.id);
  if (id === null) return null;
  const list = { id, name: text(json.displayName) ?? '', mirrorsMail: json.wellknownListName === 'flaggedEmails' };
  return json.wellknownListName === 'defaultList' ? { ...list, isDefault: true } : list;
}

const STATES: readonly Progress[] = ['notStarted', 'inProgress', 'completed', 'waitingOnOthers', 'deferred'];

/** Notes and steps are not known here: a list answer would have to carry every note in full. */
export function toTask(json: Wire<TodoTask>, list: TodoList, zone: Zone): Task | null {
  const id = text(json.id);
  if (id === null) return null;
  const progress = oneOf(STATES, json.status, 'notStarted');
  return {
    source: 'todo',
    id,
    title: text(json.title) ?? '',
    link: safeLink(`https://to-do.office.com/tasks/id/${segment(id)}/details`),
    container: { id: list.id, name: list.name },
    section: null,
    due: dayIn(json.dueDateTime, zone),
    start: dayIn(json.startDateTime, zone),
    planned: null,
    progress,
    completedOn: progress === 'completed' ? dayIn(json.completedDateTime, zone) : null,
    priority: priorityOf(json.importance),
    assignees: [],
    categories: texts(json.categories),
    repeats: entity(json.recurrence) !== null,
    checklist: null,
    hasNotes: false,
    hasAttachments: json.hasAttachments === true,
    estimate: null,
    pinned: false,
    version: etagOf(json),
  };
}

function priorityOf(importance: unknown): Priority {
  if (importance === 'high') return 'important';
  return importance === 'low' ? 'low' : 'medium';
}
