import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { isUnanswered, type Item, type Meeting, type Message, type Task, type Zone } from '../domain/item.ts';
import type { Category, Named } from '../domain/taskedit.ts';
import { toMeeting, type EventJson } from '../graph/calendar.ts';
import { toMessage, type MessageJson } from '../graph/mail.ts';
import type { TaskJson as PlannerJson } from '../graph/planner.ts';
import { toTask, type TaskJson as TodoJson } from '../graph/todo.ts';
import { CALENDAR_KEY, type CalendarRead } from './calendar.ts';
import { mailKey, type MailRead } from './mail.ts';
import { PLANNER_KEY, plannerTask, type PlannerRead } from './planner.ts';
import { TODO_KEY, type TodoRead } from './todo.ts';

/** What a write changed of what was read: the service's own answer in place of what stood there. */
export type ReadPatch = PlannerPatch | TodoPatch | CalendarPatch | MailPatch;

type PlannerPatch = { source: 'planner' } & ({ put: PlannerJson; names?: { plan?: Named; bucket?: Named | null; labels?: Category[] } } | { remove: string });
type TodoPatch = { source: 'todo' } & ({ put: TodoJson; listId: string } | { remove: string });
type CalendarPatch = { source: 'calendar' } & ({ put: EventJson; calendarId: string } | { remove: string });
type MailPatch = { source: 'mail'; mailbox: string | null } & ({ put: MessageJson } | { remove: string });

/** Lays a patch over what was read. What was not read yet is left alone: the read will bring it. */
export function patchRead(client: QueryClient, patch: ReadPatch): void {
  switch (patch.source) {
    case 'planner': return change<PlannerRead>(client, PLANNER_KEY, (read) => patchPlanner(read, patch));
    case 'todo': return change<TodoRead>(client, TODO_KEY, (read) => patchTodo(read, patch));
    case 'mail': return change<Pick<MailRead, 'flagged'>>(client, mailKey(patch.mailbox), (read) => ({ ...read, flagged: patched(read.flagged, patch) }));
    case 'calendar': return patchCalendar(client, patch);
  }
}

/** The reading stays as old as it is: a write of one item says nothing about the others, which are read again in their time. */
function change<T>(client: QueryClient, key: QueryKey, by: (read: T) => T): void {
  const state = client.getQueryState<T>(key);
  if (state?.data !== undefined) client.setQueryData<T>(key, by(state.data), { updatedAt: state.dataUpdatedAt });
}

function patchPlanner(read: PlannerRead, patch: PlannerPatch): PlannerRead {
  const tasks = patched(read.tasks, patch);
  if (!('put' in patch) || patch.names === undefined) return { ...read, tasks };
  const { plan, bucket, labels } = patch.names;
  const planId = plan?.id ?? String(patch.put.planId);
  const worn = Object.fromEntries((labels ?? []).flatMap(({ key, name }) => (key === null ? [] : [[key, name]])));
  return {
    ...read,
    tasks,
    ...(plan && !(plan.id in read.plans) && { plans: { ...read.plans, [plan.id]: plan.name } }),
    ...(bucket && !(bucket.id in read.buckets) && { buckets: { ...read.buckets, [bucket.id]: bucket.name } }),
    ...(Object.keys(worn).length > 0 && { labels: { ...read.labels, [planId]: { ...worn, ...read.labels[planId] } } }),
  };
}

function patchTodo(read: TodoRead, patch: TodoPatch): TodoRead {
  if ('put' in patch) return { ...read, tasks: { ...read.tasks, [patch.listId]: patched(read.tasks[patch.listId] ?? [], patch) } };
  return { ...read, tasks: Object.fromEntries(Object.entries(read.tasks).map(([list, tasks]) => [list, patched(tasks, patch)])) };
}

function patchCalendar(client: QueryClient, patch: CalendarPatch): void {
  const read = client.getQueryData<CalendarRead>(CALENDAR_KEY);
  if (read === undefined) return;
  const standard = read.calendars.find((calendar) => calendar.isDefault)?.id ?? '';
  for (const { id, isDefault } of read.calendars) {
    if (isDefault || ('put' in patch && patch.calendarId !== id)) continue;
    change<EventJson[]>(client, [...CALENDAR_KEY, id], (events) => patched(events, patch));
  }
  if ('put' in patch && patch.calendarId !== '' && patch.calendarId !== standard) return;
  change<CalendarRead>(client, CALENDAR_KEY, () => ({ ...read, events: patched(read.events, patch) }));
}

/** What is not in the answer stays as it was read: an answer may be shorter than a read. */
function patched<T extends { readonly id?: unknown }>(list: readonly T[], patch: { put: T } | { remove: string }): T[] {
  if ('remove' in patch) return list.filter((each) => each.id !== patch.remove);
  const { put } = patch;
  const at = list.findIndex((each) => each.id === put.id);
  return at < 0 ? [...list, put] : list.map((each, index) => (index === at ? put : each));
}

export function plannerJson(client: QueryClient, id: string): PlannerJson | null {
  return client.getQueryData<PlannerRead>(PLANNER_KEY)?.tasks.find((each) => each.id === id) ?? null;
}

export function todoJson(client: QueryClient, id: string): TodoJson | null {
  const tasks = client.getQueryData<TodoRead>(TODO_KEY)?.tasks ?? {};
  for (const list of Object.values(tasks)) for (const each of list) if (each.id === id) return each;
  return null;
}

export function toPlannerTask(client: QueryClient, json: PlannerJson, zone: Zone): Task | null {
  const read = client.getQueryData<PlannerRead>(PLANNER_KEY);
  const bare: PlannerRead = { tasks: [], plans: {}, buckets: {}, bucketsOf: {}, labels: {}, complete: true, problem: null };
  return plannerTask(read ?? bare, json, zone);
}

export function toTodoTask(json: TodoJson, list: Named, zone: Zone): Task | null {
  return toTask(json, { ...list, mirrorsMail: false }, zone);
}

/** The item as it was last read or written, without what is being written; null when it was not read. */
export function readItem(client: QueryClient, item: Item, zone: Zone): Item | null {
  if (item.source === 'planner') return ifFound(plannerJson(client, item.id), (json) => toPlannerTask(client, json, zone));
  if (item.source === 'todo') return ifFound(todoJson(client, item.id), (json) => toTodoTask(json, item.container, zone));
  if (item.source === 'calendar') return meetingRead(client, item);
  if (item.source !== 'mail') return null;
  return isUnanswered(item) ? item : messageRead(client, item, zone);
}

function messageRead(client: QueryClient, { id, mailbox }: Message, zone: Zone): Message | null {
  const read = client.getQueryData<Pick<MailRead, 'flagged'>>(mailKey(mailbox?.address ?? null));
  return ifFound(read?.flagged.find((each) => each.id === id), (json) => toMessage(json, zone, mailbox));
}

function meetingRead(client: QueryClient, { id, calendar }: Meeting): Meeting | null {
  const further = client.getQueryData<EventJson[]>([...CALENDAR_KEY, calendar.id]) ?? [];
  const events = client.getQueryData<CalendarRead>(CALENDAR_KEY)?.events ?? [];
  return ifFound([...events, ...further].find((each) => each.id === id), (json) => toMeeting(json, calendar));
}

function ifFound<T, U>(found: T | null | undefined, made: (found: T) => U | null): U | null {
  return found === null || found === undefined ? null : made(found);
}
