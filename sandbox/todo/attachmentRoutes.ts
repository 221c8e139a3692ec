import { collection } from '../odata/collection.ts';
import type { GraphReply, GraphRequest, Routes } from '../odata/contract.ts';
import { created, entity, noContent } from '../odata/entity.ts';
import { badRequest, noSuchItem } from '../odata/errors.ts';
import { checkBody } from '../odata/patch.ts';
import { capabilities, listOf, own, READ, record, refuseMirrored, taskOf, withoutBytes, WRITE } from './answer.ts';
import { attachmentFrom, checkSize, takePart, type UploadSession } from './attachments.ts';
import { attachmentInfo, taskFileAttachment } from './schema.ts';
import type { Entity, TaskEntry, TodoStore, Versioned } from './store.ts';

const HOUR = 3_600_000;
const TASK = '/me/todo/lists/{listId}/tasks/{taskId}';
const both = { both: true };

function add(store: TodoStore, request: GraphRequest, task: TaskEntry, file: Entity): Versioned {
  const data = {
    '@odata.type': '#microsoft.graph.taskFileAttachment',
    ...file,
    id: store.sandbox.newId('todo'),
    lastModifiedDateTime: request.now().toISOString(),
  };
  const attachment = { data, changed: store.nextChange() };
  task.attachments.push(attachment);
  task.data.hasAttachments = true;
  store.touch(task);
  record(store, request, 'attachments', 'create', data.id, withoutBytes(data));
  return attachment;
}

function find(store: TodoStore, request: GraphRequest): Versioned {
  const attachment = taskOf(store, request).attachments.find(({ data }) => data.id === request.params.attachmentId);
  if (!attachment) throw noSuchItem();
  return attachment;
}

function remove(store: TodoStore, request: GraphRequest): GraphReply {
  const attachment = find(store, request);
  const task = taskOf(store, request);
  task.attachments = task.attachments.filter((other) => other !== attachment);
  task.data.hasAttachments = task.attachments.length > 0;
  store.touch(task);
  record(store, request, 'attachments', 'delete', attachment.data.id, null);
  return noContent();
}

function inlineRoutes(routes: Routes, store: TodoStore): void {
  const list = own((request) =>
    collection(request, taskOf(store, request).attachments.map(({ data }) => withoutBytes(data)), {
      type: taskFileAttachment,
      capabilities: capabilities('todoTasks'),
      switches: store.sandbox.switches,
    }),
  );
  const post = own((request) => {
    const task = taskOf(store, request);
    refuseMirrored(listOf(store, request));
    return created(request, withoutBytes(add(store, request, task, attachmentFrom(request.body)).data), taskFileAttachment);
  });
  const value = own((request) => {
    const { data } = find(store, request);
    return { status: 200, headers: { 'Content-Type': String(data.contentType) }, body: Buffer.from(String(data.contentBytes), 'base64') };
  });
  routes.on('GET', `${TASK}/attachments`, READ, list, both);
  routes.on('POST', `${TASK}/attachments`, WRITE, post, both);
  routes.on('GET', `${TASK}/attachments/{attachmentId}`, READ, own((request) => entity(request, find(store, request).data, taskFileAttachment)), both);
  routes.on('DELETE', `${TASK}/attachments/{attachmentId}`, WRITE, own((request) => remove(store, request)), both);
  routes.on('GET', `${TASK}/attachments/{attachmentId}/$value`, READ, value, both);
}

/** Upload sessions live at Graph itself and want the token, unlike those of drive and mail. */
class Sessions {
  private readonly open = new Map<string, UploadSession>();
  private readonly store: TodoStore;

  constructor(store: TodoStore) {
    this.store = store;
  }

  begin(request: GraphRequest): GraphReply {
    const task = taskOf(this.store, request);
    refuseMirrored(listOf(this.store, request));
    const info = (request.body as { attachmentInfo?: unknown } | undefined)?.attachmentInfo;
    const { attachmentType, name, size, contentType } = checkBody(info, attachmentInfo);
    if (attachmentType !== 'file' || typeof name !== 'string') throw badRequest("attachmentInfo needs attachmentType 'file' and a name.", 'invalidRequest');
    const session: UploadSession = {
      id: this.store.sandbox.newId('guid'),
      taskId: task.data.id,
      name,
      contentType: typeof contentType === 'string' ? contentType : 'application/octet-stream',
      size: checkSize(size),
      received: [],
      next: 0,
      expires: request.now().getTime() + HOUR,
    };
    this.open.set(session.id, session);
    const path = ['users', request.owner, 'todo', 'lists', request.params.listId ?? '', 'tasks', task.data.id, 'attachmentSessions', session.id];
    const uploadUrl = `${request.root}/${path.map(encodeURIComponent).join('/')}`;
    return { status: 201, body: { '@odata.context': `${request.root}/$metadata#microsoft.graph.uploadSession`, uploadUrl, ...this.state(session) } };
  }

  read(request: GraphRequest): GraphReply {
    const session = this.find(request);
    return { status: 200, body: { '@odata.context': `${request.root}/$metadata#attachmentSessions/$entity`, id: session.id, ...this.state(session) } };
  }

  take(request: GraphRequest): GraphReply {
    const session = this.find(request);
    if (!Buffer.isBuffer(request.body)) throw badRequest('The part must be sent as bytes.', 'invalidRequest');
    if (!takePart(session, request.headers['content-range'], request.body)) return { status: 200, body: this.state(session) };
    this.open.delete(session.id);
    const bytes = Buffer.concat(session.received).toString('base64');
    const file = { name: session.name, contentType: session.contentType, size: session.size, contentBytes: bytes };
    const { data } = add(this.store, request, taskOf(this.store, request), file);
    const task = request.segments.slice(0, -3).map(encodeURIComponent).join('/');
    return { status: 201, headers: { Location: `${request.root}/${task}/attachments/${encodeURIComponent(data.id)}` } };
  }

  cancel(request: GraphRequest): GraphReply {
    this.open.delete(this.find(request).id);
    return noContent();
  }

  private find(request: GraphRequest): UploadSession {
    const session = this.open.get(request.params.sessionId ?? '');
    if (!session || session.taskId !== taskOf(this.store, request).data.id || session.expires < request.now().getTime()) throw noSuchItem();
    return session;
  }

  private state(session: UploadSession): Entity {
    return { expirationDateTime: new Date(session.expires).toISOString(), nextExpectedRanges: [String(session.next)] };
  }
}

export function attachmentRoutes(routes: Routes, store: TodoStore): void {
  inlineRoutes(routes, store);
  const sessions = new Sessions(store);
  const session = `${TASK}/attachmentSessions/{sessionId}`;
  routes.on('POST', `${TASK}/attachments/createUploadSession`, WRITE, own((request) => sessions.begin(request)), both);
  routes.on('GET', session, WRITE, own((request) => sessions.read(request)), both);
  routes.on('PUT', `${session}/content`, WRITE, own((request) => sessions.take(request)), both);
  routes.on('DELETE', session, WRITE, own((request) => sessions.cancel(request)), both);
}
