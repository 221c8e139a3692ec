import { collection } from '../odata/collection.ts';
import type { GraphReply, GraphRequest, Routes } from '../odata/contract.ts';
import { created, entity, noContent } from '../odata/entity.ts';
import { badRequest } from '../odata/errors.ts';
import { checkBody } from '../odata/patch.ts';
import { capabilities, listOf, own, READ, record, taskEntity, WRITE } from './answer.ts';
import { delta } from './delta.ts';
import { bareList } from './load.ts';
import { todoTaskList } from './schema.ts';
import { type Entity, type ListEntry, type TodoStore, withEtag } from './store.ts';

function readName(body: unknown): string {
  const { displayName } = checkBody(body, todoTaskList);
  if (typeof displayName !== 'string' || displayName.trim() === '') {
    throw badRequest("The property 'displayName' must not be empty.", 'invalidRequest');
  }
  return displayName;
}

/** Built-in lists keep their name and cannot go [todotasklist]. */
function refuseBuiltIn(list: ListEntry): void {
  if (list.data.wellknownListName !== 'none') throw badRequest('A built-in list cannot be renamed or deleted.', 'invalidRequest');
}

function createList(store: TodoStore, request: GraphRequest): GraphReply {
  const mailbox = store.mailbox(request.owner);
  const list = bareList(store, { id: store.sandbox.newId('todo'), displayName: readName(request.body) });
  mailbox.lists.set(list.data.id, list);
  const after = withEtag(list);
  record(store, request, 'lists', 'create', list.data.id, after);
  return created(request, after, todoTaskList);
}

function updateList(store: TodoStore, request: GraphRequest): GraphReply {
  const list = listOf(store, request);
  const displayName = readName(request.body);
  refuseBuiltIn(list);
  list.data.displayName = displayName;
  store.touch(list);
  const after = withEtag(list);
  record(store, request, 'lists', 'update', list.data.id, after);
  return entity(request, after, todoTaskList);
}

function deleteList(store: TodoStore, request: GraphRequest): GraphReply {
  const list = listOf(store, request);
  refuseBuiltIn(list);
  const mailbox = store.mailbox(request.owner);
  mailbox.lists.delete(list.data.id);
  mailbox.removed.set(list.data.id, store.nextChange());
  record(store, request, 'lists', 'delete', list.data.id, null);
  return noContent();
}

export function listRoutes(routes: Routes, store: TodoStore): void {
  const both = { both: true };
  const listsOf = (request: GraphRequest): ListEntry[] => [...store.mailbox(request.owner).lists.values()];
  const navigate = (request: GraphRequest) => (item: Entity): unknown =>
    [...store.list(request.owner, String(item.id)).tasks.values()].map((task) => taskEntity(task, request));
  const read = own((request) =>
    collection(request, listsOf(request).map(withEtag), {
      type: todoTaskList,
      capabilities: capabilities('todoLists'),
      switches: store.sandbox.switches,
      navigate: navigate(request),
    }),
  );
  const changes = own((request) =>
    delta(store, request, {
      type: todoTaskList,
      pages: 'todoLists',
      items: listsOf(request).map((list) => ({ changed: list.changed, entity: withEtag(list) })),
      removed: store.mailbox(request.owner).removed,
    }),
  );
  const one = own((request) => entity(request, withEtag(listOf(store, request)), todoTaskList, { navigate: navigate(request) }));
  routes.on('GET', '/me/todo/lists', READ, read, both);
  routes.on('POST', '/me/todo/lists', WRITE, own((request) => createList(store, request)), both);
  routes.on('GET', '/me/todo/lists/delta', READ, changes, both);
  routes.on('GET', '/me/todo/lists/{listId}', READ, one, both);
  routes.on('PATCH', '/me/todo/lists/{listId}', WRITE, own((request) => updateList(store, request)), both);
  routes.on('DELETE', '/me/todo/lists/{listId}', WRITE, own((request) => deleteList(store, request)), both);
}
