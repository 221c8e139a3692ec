/** Puts a mailbox's lists and tasks into the store, with the service's defaults for what is left out. */
import type { MailboxData } from '../tenants/tenant.ts';
import { DAY_FIELDS, asDay, storeInstant } from './dates.ts';
import type { Entity, ListEntry, Mailbox, TaskEntry, TodoStore, Versioned } from './store.ts';

/** A new task of the service, before anything is known about it. */
export function bareTask(now: string): Entity {
  return {
    title: '',
    status: 'notStarted',
    importance: 'normal',
    isReminderOn: false,
    hasAttachments: false,
    categories: [],
    body: { content: '', contentType: 'text' },
    createdDateTime: now,
    lastModifiedDateTime: now,
    bodyLastModifiedDateTime: now,
    dueDateTime: null,
    startDateTime: null,
    reminderDateTime: null,
    completedDateTime: null,
    recurrence: null,
  };
}

function children(store: TodoStore, value: unknown, defaults: Entity): Versioned[] {
  return ((value ?? []) as Entity[]).map((child) => ({
    data: { ...defaults, ...child, id: typeof child.id === 'string' ? child.id : store.sandbox.newId('guid') },
    changed: store.nextChange(),
  }));
}

/** Seven decimals; a time of day that another client left in a due date is kept (MS365-ToDo 29). */
function asStored(value: unknown): unknown {
  const { dateTime, timeZone } = value as { dateTime: string; timeZone?: string };
  return dateTime.length <= 10 ? asDay(dateTime) : storeInstant({ dateTime, timeZone: timeZone ?? 'UTC' }, 'dateTime');
}

/** @param given a `todoTask` with its checklistItems, linkedResources and attachments inline */
export function loadTask(store: TodoStore, given: Entity & { id: string }): TaskEntry {
  const { checklistItems, linkedResources, attachments, ...rest } = given;
  const now = store.sandbox.now().toISOString();
  const data: TaskEntry['data'] = { ...bareTask(now), ...rest, id: given.id };
  for (const field of [...DAY_FIELDS, 'reminderDateTime']) if (data[field]) data[field] = asStored(data[field]);
  if (data.status === 'completed') data.completedDateTime ??= asDay(now.slice(0, 10));
  const files = ((attachments ?? []) as Entity[]).map((file) => ({
    '@odata.type': '#microsoft.graph.taskFileAttachment',
    size: Buffer.from(String(file.contentBytes ?? ''), 'base64').length,
    lastModifiedDateTime: now,
    ...file,
  }));
  data.hasAttachments = files.length > 0;
  return {
    data,
    changed: store.nextChange(),
    checklistItems: children(store, checklistItems, { isChecked: false, createdDateTime: now }),
    linkedResources: children(store, linkedResources, {}),
    attachments: children(store, files, {}),
  };
}

/** A list without tasks. */
export function bareList(store: TodoStore, given: Entity & { id: string }): ListEntry {
  const data = { displayName: '', isOwner: true, isShared: false, wellknownListName: 'none', ...given };
  return { data, changed: store.nextChange(), tasks: new Map(), removed: new Map() };
}

/** Every mailbox has its two built-in lists; they are made where the tenant leaves them out. */
export function loadMailbox(store: TodoStore, userId: string, mailbox: MailboxData): Mailbox {
  const lists = new Map<string, ListEntry>();
  const builtIn = [['defaultList', 'Tasks'], ['flaggedEmails', 'Flagged Emails']] as const;
  for (const [wellknownListName, displayName] of builtIn) {
    if (mailbox.todoLists.some((list) => list.wellknownListName === wellknownListName)) continue;
    const list = bareList(store, { id: store.sandbox.newId('todo'), displayName, wellknownListName });
    lists.set(list.data.id, list);
  }
  for (const { tasks, ...given } of mailbox.todoLists) {
    const list = bareList(store, given);
    for (const task of tasks) list.tasks.set(task.id, loadTask(store, task));
    lists.set(given.id, list);
  }
  return { userId, lists, removed: new Map() };
}
