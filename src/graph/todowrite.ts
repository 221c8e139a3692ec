import type { ChecklistItem, LinkedResource, TodoTask } from '@microsoft/microsoft-graph-types';
import type { TodoDraft } from '../domain/draft.ts';
import type { Day, Instant, Priority } from '../domain/item.ts';
import type { CapturedMail } from '../domain/maillink.ts';
import type { DetailValues } from '../domain/rebase.ts';
import type { TaskEdit } from '../domain/taskedit.ts';
import { instantFrom, instantIn } from './dates.ts';
import { plainText } from './plaintext.ts';
import { recurrenceFrom, recurrenceJson } from './recurrence.ts';
import { ifMatch, query, segment, type GraphRequest } from './request.ts';
import { TASK_FIELDS, type TaskJson } from './todo.ts';
import { entities, entity, text, type Wire } from './wire.ts';

type Body = Record<string, unknown>;

const read = { workload: 'todo', source: 'todo', scopes: ['Tasks.Read'] } as const;
const write = { workload: 'todo', source: 'todo', scopes: ['Tasks.ReadWrite'] } as const;
/** How our own linked resources are called; their externalId is the draft's key. */
const APPLICATION = 'Triptych';
const IMPORTANCE: Record<Priority, string> = { urgent: 'high', important: 'high', medium: 'normal', low: 'low' };

/** Where a task stands. */
export interface TodoPlace {
  listId: string;
  id: string;
}

/** What an edit changes of the task itself; empty when it changes nothing of it. @param categories those it has now [todotask-update] */
export function taskBody(fields: TaskEdit, categories: readonly string[]): Body {
  const { title, start, due, priority, progress, notes, reminder, recurrence } = fields;
  return {
    ...(title !== undefined && { title }),
    ...(start !== undefined && { startDateTime: dateJson(start) }),
    ...(due !== undefined && { dueDateTime: dateJson(due) }),
    ...(priority && { importance: IMPORTANCE[priority] }),
    ...(progress && { status: progress }),
    ...(fields.categories && { categories: categoriesAfter(categories, fields.categories) }),
    ...(notes && { body: { content: notes.to, contentType: 'text' } }),
    ...(reminder && { isReminderOn: reminder.to !== null, reminderDateTime: instantJson(reminder.to) }),
    ...(recurrence && { recurrence: recurrence.to && recurrenceJson(recurrence.to) }),
  };
}

/** One request per step that changed: steps are resources of their own. [todotask-post-checklistitems, checklistitem-update] */
export function stepRequests(place: TodoPlace, { checklist }: TaskEdit): GraphRequest[] {
  return Object.entries(checklist ?? {}).flatMap(([id, { from, to }]): GraphRequest[] => {
    const path = `${pathOf(place)}/checklistItems`;
    const one = `${path}/${segment(id)}`;
    if (to === null) return from === null ? [] : [{ ...write, method: 'DELETE', path: one }];
    if (from === null) return [{ ...write, method: 'POST', path, body: { displayName: to.title, isChecked: to.done } }];
    return [{ ...write, method: 'PATCH', path: one, body: { ...(to.title !== from.title && { displayName: to.title }), ...(to.done !== from.done && { isChecked: to.done }) } }];
  });
}

/** @param etag as it was read, in case the service honours it; '' sends none. Graph documents no If-Match for To Do. [todotask-update] */
export function patchTask(place: TodoPlace, body: Body, etag = ''): GraphRequest {
  return { ...write, method: 'PATCH', path: pathOf(place), body, ...(etag !== '' && { headers: ifMatch(etag) }) };
}

export function deleteTask(place: TodoPlace): GraphRequest {
  return { ...write, method: 'DELETE', path: pathOf(place) };
}

export function oneTask(place: TodoPlace): GraphRequest {
  return { ...read, path: pathOf(place) + query({ $expand: 'checklistItems,linkedResources' }) };
}

export function createTask(draft: TodoDraft): GraphRequest {
  const { key, title, notes, start, due, priority, categories, checklist, list, reminder, recurrence, mails = [] } = draft;
  const body = {
    title,
    importance: IMPORTANCE[priority],
    linkedResources: [...mails.map(mailJson), linkJson(key)],
    ...(notes !== '' && { body: { content: notes, contentType: 'text' } }),
    ...(start !== null && { startDateTime: dateJson(start) }),
    ...(due !== null && { dueDateTime: dateJson(due) }),
    ...(categories.length > 0 && { categories: categories.map(({ name }) => name) }),
    ...(checklist.length > 0 && { checklistItems: checklist.map((step) => ({ displayName: step, isChecked: false })) }),
    ...(reminder !== null && { isReminderOn: true, reminderDateTime: instantJson(reminder) }),
    ...(recurrence !== null && { recurrence: recurrenceJson(recurrence) }),
  };
  return { ...write, method: 'POST', path: `/me/todo/lists/${segment(list.id)}/tasks`, body };
}

/** The same task in another list: Graph cannot move one, so it is made anew there. @param key as of a draft [todotask] */
export function copyTask(json: TaskJson, listId: string, key: string): GraphRequest {
  const kept = ['title', 'body', 'categories', 'status', 'importance', 'isReminderOn', 'dueDateTime', 'startDateTime', 'reminderDateTime', 'completedDateTime', 'recurrence'] as const;
  const body = Object.fromEntries(kept.flatMap((name) => (json[name] === undefined || json[name] === null ? [] : [[name, json[name]]])));
  const steps = entities<ChecklistItem>(json.checklistItems).map(({ displayName, isChecked }) => ({ displayName, isChecked }));
  const links = entities<LinkedResource>(json.linkedResources).map(({ id: _id, ...link }) => link).filter((link) => link.applicationName !== APPLICATION);
  return {
    ...write, method: 'POST', path: `/me/todo/lists/${segment(listId)}/tasks`,
    body: { ...body, ...(steps.length > 0 && { checklistItems: steps }), linkedResources: [...links, linkJson(key)] },
  };
}

/** Tasks of a list with what they are linked to: a create whose answer was lost is looked for here. */
export function linkedTasks(listId: string, since: Instant): GraphRequest {
  const options = { $filter: `lastModifiedDateTime ge ${new Date(since).toISOString().slice(0, 19)}Z`, $expand: 'linkedResources', $top: 100 };
  return { ...read, path: `/me/todo/lists/${segment(listId)}/tasks${query(options)}` };
}

export function isLinked(json: Wire<TodoTask>, key: string): boolean {
  return entities<LinkedResource>(json.linkedResources).some((link) => link.externalId === key);
}

/** Open tasks of a list, with the time they were made. */
export function openTasks(listId: string): GraphRequest {
  const options = { $select: [...TASK_FIELDS, 'createdDateTime'].join(','), $filter: "status ne 'completed'", $top: 100 };
  return { ...read, path: `/me/todo/lists/${segment(listId)}/tasks${query(options)}` };
}

/** Clock of the service, twice read: a few seconds between two of its own times. */
const MOMENT = 10_000;

/**
 * The occurrence that the service made when a repeating task was completed: open, of the same title, made then.
 * [todotask] @param known ids of tasks that were there before
 */
export function occurrenceOf(completed: Wire<TodoTask>, open: readonly TaskJson[], known: ReadonlySet<string>): TaskJson | null {
  const then = instantFrom(completed.lastModifiedDateTime) ?? 0;
  return open.find((each) => {
    const made = instantFrom((each as Wire<TodoTask>).createdDateTime);
    return each.title === completed.title && each.id !== completed.id && !known.has(text(each.id) ?? '') && made !== null && made >= then - MOMENT;
  }) ?? null;
}

/** What only a full read of a task carries. */
export function detailValues(json: Wire<TodoTask>): DetailValues {
  const note = entity<{ content: string; contentType: string }>(json.body);
  const content = text(note?.content) ?? '';
  const steps = entities<ChecklistItem>(json.checklistItems).flatMap((step) => {
    const id = text(step.id);
    return id === null ? [] : [[id, { title: text(step.displayName) ?? '', done: step.isChecked === true }] as const];
  });
  return {
    notes: note?.contentType === 'html' ? plainText(content) : content,
    checklist: Object.fromEntries(steps),
    reminder: json.isReminderOn === true ? instantIn(json.reminderDateTime) : null,
    recurrence: recurrenceFrom(json.recurrence),
  };
}

function categoriesAfter(now: readonly string[], { add, remove }: NonNullable<TaskEdit['categories']>): string[] {
  const gone = new Set(remove.map(({ name }) => name));
  return [...new Set([...now.filter((name) => !gone.has(name)), ...add.map(({ name }) => name)])];
}

function pathOf({ listId, id }: TodoPlace): string {
  return `/me/todo/lists/${segment(listId)}/tasks/${segment(id)}`;
}

function linkJson(key: string): Body {
  return { applicationName: APPLICATION, externalId: key, displayName: APPLICATION };
}

/** The way back to a mail (F2): To Do shows it under the task's title. [linkedresource] */
function mailJson({ internetMessageId, title, link }: CapturedMail): Body {
  return { applicationName: 'Outlook', externalId: internetMessageId, displayName: title, ...(link !== null && { webUrl: link }) };
}

/** A day; its time is dropped by the service. [todotask] */
function dateJson(day: Day | null): Body | null {
  return day === null ? null : { dateTime: `${day}T00:00:00`, timeZone: 'UTC' };
}

function instantJson(instant: Instant | null): Body | null {
  return instant === null ? null : { dateTime: new Date(instant).toISOString().slice(0, 19), timeZone: 'UTC' };
}
