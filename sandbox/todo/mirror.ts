/** The `flaggedEmails` list: one task for each flagged mail. */
import { createHash } from 'node:crypto';
import { asDay, dayOf } from './dates.ts';
import { bareTask } from './load.ts';
import type { Entity, ListEntry, TaskEntry, TodoStore } from './store.ts';

function mirrorId(messageId: string): string {
  const hash = createHash('sha256').update(`mirror:${messageId}`).digest('base64url');
  return `AAMkAGMirror${hash}${hash.slice(0, 20)}AAA=`;
}

function toTask(message: Entity & { id: string }): TaskEntry['data'] {
  const flag = (message.flag ?? {}) as Entity;
  const done = flag.flagStatus === 'complete';
  const received = String(message.receivedDateTime ?? message.createdDateTime ?? '1970-01-01T00:00:00Z');
  const due = dayOf(flag.dueDateTime);
  const start = dayOf(flag.startDateTime);
  return {
    ...bareTask(received),
    id: mirrorId(message.id),
    title: String(message.subject ?? ''),
    status: done ? 'completed' : 'notStarted',
    importance: message.importance ?? 'normal',
    categories: message.categories ?? [],
    dueDateTime: due === undefined ? null : asDay(due),
    startDateTime: start === undefined ? null : asDay(start),
    completedDateTime: done ? asDay(dayOf(flag.completedDateTime) ?? received.slice(0, 10)) : null,
    lastModifiedDateTime: message.lastModifiedDateTime ?? received,
  };
}

function linkTo(store: TodoStore, message: Entity & { id: string }): TaskEntry['linkedResources'] {
  const data = {
    id: mirrorId(`link:${message.id}`),
    webUrl: message.webLink ?? null,
    applicationName: 'Outlook',
    displayName: message.subject ?? '',
    externalId: message.id,
  };
  return [{ data, changed: store.sequence }];
}

/** Brings the list up to date with the mailbox; what did not change keeps its etag. */
export function mirrorFlagged(store: TodoStore, list: ListEntry, messages: Entity[]): void {
  const seen = new Set<string>();
  for (const message of messages as (Entity & { id: string })[]) {
    const data = toTask(message);
    seen.add(data.id);
    const old = list.tasks.get(data.id);
    if (old && JSON.stringify(old.data) === JSON.stringify(data)) continue;
    const changed = store.nextChange();
    list.tasks.set(data.id, { data, changed, checklistItems: [], linkedResources: linkTo(store, message), attachments: [] });
    list.removed.delete(data.id);
  }
  for (const id of [...list.tasks.keys()].filter((known) => !seen.has(known))) {
    list.tasks.delete(id);
    list.removed.set(id, store.nextChange());
  }
}
