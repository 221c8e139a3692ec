import { collection } from '../odata/collection.ts';
import type { GraphReply, GraphRequest, Routes } from '../odata/contract.ts';
import { created, entity, noContent } from '../odata/entity.ts';
import { changeKeyMismatch } from '../odata/errors.ts';
import { checkBody } from '../odata/patch.ts';
import { attachmentFrom } from './attachments.ts';
import { capabilities, listOf, own, READ, record, refuseMirrored, taskEntity, taskOf, WRITE } from './answer.ts';
import { delta } from './delta.ts';
import { bareTask, loadTask } from './load.ts';
import { checklistItem, linkedResource, todoTask } from './schema.ts';
import { type Entity, type ListEntry, type TaskEntry, type TodoStore, withEtag } from './store.ts';
import { changeTask, nextOccurrence } from './taskChange.ts';

const INLINE = ['linkedResources', 'checklistItems', 'attachments'];

function children(body: Entity, name: string, check: (child: Entity) => Entity): Entity[] {
  const given = body[name];
  return Array.isArray(given) ? (given as Entity[]).map(check) : [];
}

function addTask(store: TodoStore, list: ListEntry, data: Entity): TaskEntry {
  const entry = loadTask(store, { ...data, id: store.sandbox.newId('todo') });
  list.tasks.set(entry.data.id, entry);
  return entry;
}

function createTask(store: TodoStore, request: GraphRequest): GraphReply {
  const list = listOf(store, request);
  refuseMirrored(list);
  const now = request.now().toISOString();
  const clean = checkBody(request.body, todoTask, { inline: INLINE });
  const { linkedResources: _l, checklistItems: _c, attachments: _a, ...own } = clean;
  const data = changeTask({ ...bareTask(now), title: undefined }, own, now);
  const entry = addTask(store, list, {
    ...data,
    linkedResources: children(clean, 'linkedResources', (child) => checkBody(child, linkedResource)),
    checklistItems: children(clean, 'checklistItems', (child) => checkBody(child, checklistItem)),
    attachments: children(clean, 'attachments', attachmentFrom),
  });
  const after = taskEntity(entry, request);
  record(store, request, 'tasks', 'create', entry.data.id, after);
  const inline = INLINE.filter((name) => name in clean).map((name) => [name, after[name]]);
  const reply = created(request, after, todoTask);
  return { ...reply, body: { ...(reply.body as Entity), ...Object.fromEntries(inline) } };
}

/** Nobody documents what To Do makes of If-Match: see `Switches.todoIfMatch`. @throws GraphFault 412 */
function checkMatch(store: TodoStore, entry: TaskEntry, request: GraphRequest): void {
  const given = request.headers['if-match'];
  const { todoIfMatch } = store.sandbox.switches;
  if (given === undefined || todoIfMatch === 'ignored') return;
  if (todoIfMatch === 'kept' && given === withEtag(entry)['@odata.etag']) return;
  throw changeKeyMismatch();
}

function updateTask(store: TodoStore, request: GraphRequest): GraphReply {
  const list = listOf(store, request);
  const entry = taskOf(store, request);
  refuseMirrored(list);
  checkMatch(store, entry, request);
  const now = request.now().toISOString();
  const wasOpen = entry.data.status !== 'completed';
  const data = changeTask(entry.data, checkBody(request.body, todoTask), now);
  entry.data = { ...data, id: entry.data.id };
  store.touch(entry);
  const after = taskEntity(entry, request);
  record(store, request, 'tasks', 'update', entry.data.id, after);
  if (wasOpen && entry.data.status === 'completed') addNext(store, list, entry, request);
  return entity(request, after, todoTask);
}

/** The service's own doing: it stands in no ledger, only the client's write does. */
function addNext(store: TodoStore, list: ListEntry, entry: TaskEntry, request: GraphRequest): void {
  const next = nextOccurrence(entry, request.now().toISOString());
  if (next) addTask(store, list, next);
}

function deleteTask(store: TodoStore, request: GraphRequest): GraphReply {
  const list = listOf(store, request);
  const { data } = taskOf(store, request);
  refuseMirrored(list);
  list.tasks.delete(data.id);
  list.removed.set(data.id, store.nextChange());
  record(store, request, 'tasks', 'delete', data.id, null);
  return noContent();
}

export function taskRoutes(routes: Routes, store: TodoStore): void {
  const both = { both: true };
  const lists = '/me/todo/lists/{listId}/tasks';
  const read = own((request) =>
    collection(request, [...listOf(store, request).tasks.values()].map((task) => taskEntity(task, request)), {
      type: todoTask,
      capabilities: capabilities('todoTasks'),
      switches: store.sandbox.switches,
    }),
  );
  const changes = own((request) => {
    const list = listOf(store, request);
    const items = [...list.tasks.values()].map((task) => ({ changed: task.changed, entity: taskEntity(task, request) }));
    return delta(store, request, { type: todoTask, pages: 'todoTasks', items, removed: list.removed });
  });
  routes.on('GET', lists, READ, read, both);
  routes.on('POST', lists, WRITE, own((request) => createTask(store, request)), both);
  routes.on('GET', `${lists}/delta`, READ, changes, both);
  routes.on('GET', `${lists}/{taskId}`, READ, own((request) => entity(request, taskEntity(taskOf(store, request), request), todoTask)), both);
  routes.on('PATCH', `${lists}/{taskId}`, WRITE, own((request) => updateTask(store, request)), both);
  routes.on('DELETE', `${lists}/{taskId}`, WRITE, own((request) => deleteTask(store, request)), both);
}
