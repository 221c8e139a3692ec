/** What every To Do route does: whose mailbox, how lists are read, and the ledger. */
import type { Access, Capabilities, GraphRequest, Handler } from '../odata/contract.ts';
import { GraphFault } from '../odata/errors.ts';
import { preferredZone } from '../odata/zone.ts';
import { taskInZone } from './dates.ts';
import { type Entity, type ListEntry, type TaskEntry, type TodoStore, type Versioned, withEtag } from './store.ts';

export const READ: Access = { anyOf: ['Tasks.Read', 'Tasks.ReadWrite'] };
export const WRITE: Access = { anyOf: ['Tasks.ReadWrite'] };

/** @param pages key of the page sizes: `todoLists` or `todoTasks` */
export function capabilities(pages: string): Capabilities {
  return { select: true, filter: true, orderby: true, top: true, skip: true, count: true, search: true, expand: true, pages };
}

/** Another user's lists cannot be read with delegated scopes. */
export function own(handler: Handler): Handler {
  return (request) => {
    if (request.owner !== request.principal.userId) {
      throw new GraphFault(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
    }
    return handler(request);
  };
}

export function listOf(store: TodoStore, request: GraphRequest): ListEntry {
  return store.list(request.owner, request.params.listId ?? '');
}

export function taskOf(store: TodoStore, request: GraphRequest): TaskEntry {
  return store.task(request.owner, request.params.listId ?? '', request.params.taskId ?? '');
}

/** Tasks of the list that mirrors mail belong to the mail. */
export function refuseMirrored(list: ListEntry): void {
  if (list.data.wellknownListName === 'flaggedEmails') {
    throw new GraphFault(501, 'NotImplemented', 'This sandbox mirrors flagged mail into the list but does not carry changes back; change the flag of the mail.');
  }
}

/** An attachment as lists give it: without its bytes. */
export function withoutBytes(attachment: Entity): Entity {
  const { contentBytes: _bytes, ...rest } = attachment;
  return rest;
}

/** The task as it goes over the wire, with its relations for `$expand`. Dates that are not set are left out. */
export function taskEntity(entry: TaskEntry, request: GraphRequest): Entity {
  const plain = (children: Versioned[]): Entity[] => children.map((child) => child.data);
  const task = taskInZone(withEtag(entry), preferredZone(request.headers));
  return {
    ...Object.fromEntries(Object.entries(task).filter(([, value]) => value !== null)),
    checklistItems: plain(entry.checklistItems),
    linkedResources: plain(entry.linkedResources),
    attachments: plain(entry.attachments).map(withoutBytes),
  };
}

export function record(store: TodoStore, request: GraphRequest, entity: string, action: 'create' | 'update' | 'delete', id: string, after: unknown): void {
  store.sandbox.record({
    user: request.principal.userId,
    entity: `todo/${entity}`,
    action,
    id,
    body: action === 'delete' || Buffer.isBuffer(request.body) ? undefined : request.body,
    after: structuredClone(after),
  });
}
