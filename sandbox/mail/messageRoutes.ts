/** `/messages`, over the whole mailbox and below a folder ([user-list-messages], [message-update], [message-move]). */
import { accessDenied } from '../odata/access.ts';
import type { GraphReply, GraphRequest, Routes, Sandbox } from '../odata/contract.ts';
import { accepted, created, entity, noContent } from '../odata/entity.ts';
import { badRequest, changeKeyMismatch, noSuchItem } from '../odata/errors.ts';
import { preferences } from '../odata/prefer.ts';
import { isBasic, mailboxOf, READ, READ_CONTENT, SEND, WRITE } from './access.ts';
import { mimeOf } from './mime.ts';
import { messageHeaders, messageList, presentMessage } from './reading.ts';
import { MESSAGE } from './schema.ts';
import type { MailBox, MailStore, StoredMessage } from './store.ts';
import { messageEntity } from './store.ts';
import type { AnswerKind } from './writing.ts';
import { changeMessage, createAnswer, createDraft, sendDraft, sentMessage } from './writing.ts';

/** Message and mailbox that the path names. @throws GraphFault 404. */
export function locateMessage(request: GraphRequest, store: MailStore): { box: MailBox; message: StoredMessage } {
  const box = mailboxOf(request, store);
  const message = store.message(box, request.params['messageId'] ?? '', preferences(request).immutableIds);
  const folder = request.params['folderId'];
  if (folder !== undefined && store.folderId(box, folder) !== message.fields['parentFolderId']) throw noSuchItem();
  return { box, message };
}

/** Outlook takes `If-Match` but does not ask for it. @throws GraphFault 412. */
function checkMatch(request: GraphRequest, message: StoredMessage): void {
  const given = request.headers['if-match'];
  if (given === undefined || given === '*' || given === messageEntity(message, false)['@odata.etag']) return;
  throw changeKeyMismatch();
}

export class MessageHandlers {
  readonly #sandbox: Sandbox;
  readonly #store: MailStore;

  constructor(sandbox: Sandbox, store: MailStore) {
    this.#sandbox = sandbox;
    this.#store = store;
  }

  #record(request: GraphRequest, action: 'create' | 'update' | 'delete' | 'move' | 'send', id: string, message: StoredMessage | null): void {
    this.#sandbox.record({ user: request.principal.userId, entity: 'mail/messages', action, id, body: request.body ?? null, after: message && messageEntity(message, false) });
  }

  #reply(request: GraphRequest, message: StoredMessage): GraphReply {
    return entity(request, presentMessage(request, message), MESSAGE, { headers: messageHeaders(request) });
  }

  #created(request: GraphRequest, message: StoredMessage): GraphReply {
    return created(request, presentMessage(request, message), MESSAGE, { headers: messageHeaders(request) });
  }

  #inScope(request: GraphRequest): StoredMessage[] {
    const box = mailboxOf(request, this.#store);
    const folder = request.params['folderId'];
    const all = [...box.messages.values()];
    if (folder === undefined) return all;
    const folderId = this.#store.folderId(box, folder);
    return all.filter(({ fields }) => fields['parentFolderId'] === folderId);
  }

  list = (request: GraphRequest): GraphReply => messageList(request, this.#sandbox, this.#inScope(request));

  count = (request: GraphRequest): GraphReply => messageList(request, this.#sandbox, this.#inScope(request), true);

  read = (request: GraphRequest): GraphReply => {
    const { message } = locateMessage(request, this.#store);
    if (request.query.get('$expand') && isBasic(request)) throw accessDenied('outlook');
    return this.#reply(request, message);
  };

  mime = (request: GraphRequest): GraphReply => {
    const { message } = locateMessage(request, this.#store);
    return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: mimeOf(message) };
  };

  create = (request: GraphRequest): GraphReply => {
    const box = mailboxOf(request, this.#store);
    const folderId = this.#store.folderId(box, request.params['folderId'] ?? 'drafts');
    const message = createDraft(this.#sandbox, this.#store, box, folderId, sentMessage(request.body, this.#sandbox.now()));
    this.#record(request, 'create', message.id, message);
    return this.#created(request, message);
  };

  update = (request: GraphRequest): GraphReply => {
    const { message } = locateMessage(request, this.#store);
    checkMatch(request, message);
    changeMessage(message, request.body, this.#sandbox.now());
    this.#record(request, 'update', message.id, message);
    return this.#reply(request, message);
  };

  remove = (request: GraphRequest): GraphReply => {
    const { box, message } = locateMessage(request, this.#store);
    checkMatch(request, message);
    const bin = this.#store.folderId(box, 'deleteditems');
    const id = message.id;
    if (message.fields['parentFolderId'] === bin) box.messages.delete(id);
    else this.#store.move(box, message, bin);
    this.#record(request, 'delete', id, null);
    return noContent();
  };

  move = (request: GraphRequest): GraphReply => {
    const { box, message } = locateMessage(request, this.#store);
    const before = message.id;
    const moved = this.#store.move(box, message, this.#destination(request, box));
    this.#record(request, 'move', before, moved);
    return this.#created(request, moved);
  };

  copy = (request: GraphRequest): GraphReply => {
    const { box, message } = locateMessage(request, this.#store);
    const { parentFolderId: _folder, ...fields } = message.fields;
    const copy = this.#store.add(box, this.#destination(request, box), { ...fields, attachments: message.attachments.map(({ id: _id, ...file }) => file) });
    this.#record(request, 'create', copy.id, copy);
    return this.#created(request, copy);
  };

  #destination(request: GraphRequest, box: MailBox): string {
    const { destinationId, DestinationId } = (request.body ?? {}) as { destinationId?: unknown; DestinationId?: unknown };
    const given = destinationId ?? DestinationId;
    if (typeof given !== 'string') throw badRequest('The destinationId is required.', 'ErrorInvalidRequest');
    return this.#store.folderId(box, given);
  }

  createAnswer(kind: AnswerKind): (request: GraphRequest) => GraphReply {
    return (request) => {
      const { box, message } = locateMessage(request, this.#store);
      const draft = createAnswer(request, this.#sandbox, this.#store, box, message, kind);
      this.#record(request, 'create', draft.id, draft);
      return this.#created(request, draft);
    };
  }

  answer(kind: AnswerKind): (request: GraphRequest) => GraphReply {
    return (request) => {
      const { box, message } = locateMessage(request, this.#store);
      this.#send(request, box, createAnswer(request, this.#sandbox, this.#store, box, message, kind), true);
      return accepted();
    };
  }

  send = (request: GraphRequest): GraphReply => {
    const { box, message } = locateMessage(request, this.#store);
    if (message.fields['isDraft'] !== true) throw badRequest('Only a draft can be sent.', 'ErrorInvalidRequest');
    this.#send(request, box, message, true);
    return accepted();
  };

  sendMail = (request: GraphRequest): GraphReply => {
    const box = mailboxOf(request, this.#store);
    const sent = Object.fromEntries(Object.entries((request.body ?? {}) as object).map(([name, value]) => [name.toLowerCase(), value as unknown]));
    const draft = createDraft(this.#sandbox, this.#store, box, this.#store.folderId(box, 'drafts'), sentMessage(sent['message'], this.#sandbox.now()));
    this.#send(request, box, draft, sent['savetosentitems'] !== false);
    return accepted();
  };

  #send(request: GraphRequest, box: MailBox, draft: StoredMessage, keep: boolean): void {
    try {
      const message = sendDraft(this.#sandbox, this.#store, box, draft, keep);
      this.#record(request, 'send', message.id, message);
    } catch (fault) {
      // An answer that cannot go out leaves no draft behind.
      if (request.params['messageId'] !== draft.id) box.messages.delete(draft.id);
      throw fault;
    }
  }
}

/** Registers messages and everything that is done with one. */
export function messageRoutes(routes: Routes, sandbox: Sandbox, store: MailStore): void {
  const handlers = new MessageHandlers(sandbox, store);
  for (const base of ['/me/messages', '/me/mailFolders/{folderId}/messages']) {
    const one = `${base}/{messageId}`;
    routes.on('GET', base, READ, handlers.list, { both: true });
    routes.on('GET', `${base}/$count`, READ, handlers.count, { both: true });
    routes.on('POST', base, WRITE, handlers.create, { both: true });
    routes.on('GET', one, READ, handlers.read, { both: true });
    routes.on('PATCH', one, WRITE, handlers.update, { both: true });
    routes.on('DELETE', one, WRITE, handlers.remove, { both: true });
    routes.on('GET', `${one}/$value`, READ_CONTENT, handlers.mime, { both: true });
    routes.on('POST', `${one}/move`, WRITE, handlers.move, { both: true });
    routes.on('POST', `${one}/copy`, WRITE, handlers.copy, { both: true });
    routes.on('POST', `${one}/send`, SEND, handlers.send, { both: true });
    for (const [name, kind] of [['Reply', 'reply'], ['ReplyAll', 'replyAll'], ['Forward', 'forward']] as const) {
      routes.on('POST', `${one}/create${name}`, WRITE, handlers.createAnswer(kind), { both: true });
      routes.on('POST', `${one}/${kind}`, SEND, handlers.answer(kind), { both: true });
    }
  }
  routes.on('POST', '/me/sendMail', SEND, handlers.sendMail, { both: true });
}
