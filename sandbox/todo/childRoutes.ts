import { collection } from '../odata/collection.ts';
import type { GraphReply, GraphRequest, Routes, TypeSpec } from '../odata/contract.ts';
import { created, entity, noContent } from '../odata/entity.ts';
import { badRequest, noSuchItem } from '../odata/errors.ts';
import { checkBody, merge } from '../odata/patch.ts';
import { capabilities, listOf, own, READ, record, refuseMirrored, taskOf, WRITE } from './answer.ts';
import { checklistItem, linkedResource } from './schema.ts';
import type { Entity, TodoStore, Versioned } from './store.ts';

interface Kind {
  name: 'checklistItems' | 'linkedResources';
  type: TypeSpec;
  /** The child as the service keeps it. */
  complete: (child: Entity, now: string) => Entity;
}

function completeItem(item: Entity, now: string): Entity {
  if (typeof item.displayName !== 'string' || item.displayName.trim() === '') {
    throw badRequest("The property 'displayName' must not be empty.", 'invalidRequest');
  }
  const checked = item.isChecked === true;
  const { checkedDateTime = now, ...rest } = item;
  return { createdDateTime: now, ...rest, isChecked: checked, ...(checked ? { checkedDateTime } : {}) };
}

const KINDS: Kind[] = [
  { name: 'checklistItems', type: checklistItem, complete: completeItem },
  { name: 'linkedResources', type: linkedResource, complete: (child) => child },
];

function find(store: TodoStore, kind: Kind, request: GraphRequest): Versioned {
  const child = taskOf(store, request)[kind.name].find(({ data }) => data.id === request.params.childId);
  if (!child) throw noSuchItem();
  return child;
}

function create(store: TodoStore, kind: Kind, request: GraphRequest): GraphReply {
  const task = taskOf(store, request);
  refuseMirrored(listOf(store, request));
  const data = kind.complete(checkBody(request.body, kind.type), request.now().toISOString());
  const child = { data: { ...data, id: store.sandbox.newId('guid') }, changed: store.nextChange() };
  task[kind.name].push(child);
  store.touch(task);
  record(store, request, kind.name, 'create', child.data.id, child.data);
  return created(request, child.data, kind.type);
}

function update(store: TodoStore, kind: Kind, request: GraphRequest): GraphReply {
  const child = find(store, kind, request);
  refuseMirrored(listOf(store, request));
  const merged = merge(child.data, checkBody(request.body, kind.type));
  child.data = { ...kind.complete(merged, request.now().toISOString()), id: child.data.id };
  store.touch(taskOf(store, request));
  record(store, request, kind.name, 'update', child.data.id, child.data);
  return entity(request, child.data, kind.type);
}

function remove(store: TodoStore, kind: Kind, request: GraphRequest): GraphReply {
  const child = find(store, kind, request);
  refuseMirrored(listOf(store, request));
  const task = taskOf(store, request);
  task[kind.name] = task[kind.name].filter((other) => other !== child);
  store.touch(task);
  record(store, request, kind.name, 'delete', child.data.id, null);
  return noContent();
}

/** Checklist items and linked resources of a task. */
export function childRoutes(routes: Routes, store: TodoStore): void {
  const both = { both: true };
  for (const kind of KINDS) {
    const template = `/me/todo/lists/{listId}/tasks/{taskId}/${kind.name}`;
    const list = own((request) =>
      collection(request, taskOf(store, request)[kind.name].map(({ data }) => data), {
        type: kind.type,
        capabilities: capabilities('todoTasks'),
        switches: store.sandbox.switches,
      }),
    );
    routes.on('GET', template, READ, list, both);
    routes.on('POST', template, WRITE, own((request) => create(store, kind, request)), both);
    routes.on('GET', `${template}/{childId}`, READ, own((request) => entity(request, find(store, kind, request).data, kind.type)), both);
    routes.on('PATCH', `${template}/{childId}`, WRITE, own((request) => update(store, kind, request)), both);
    routes.on('DELETE', `${template}/{childId}`, WRITE, own((request) => remove(store, kind, request)), both);
  }
}
