/** Attachments of a message, and the sessions that upload large ones ([attachment-get], [outlook-large-attachments]). */
import { collection } from '../odata/collection.ts';
import type { ContentRoutes } from '../odata/content.ts';
import type { Capabilities, GraphReply, GraphRequest, Routes, Sandbox } from '../odata/contract.ts';
import type { Entity } from '../odata/entity.ts';
import { created, entity, noContent } from '../odata/entity.ts';
import { badRequest, GraphFault, noSuchItem } from '../odata/errors.ts';
import { READ_CONTENT, WRITE } from './access.ts';
import { locateMessage } from './messageRoutes.ts';
import { mimeOf } from './mime.ts';
import { MAIL_ATTACHMENT } from './schema.ts';
import type { MailStore, StoredMessage } from './store.ts';

/** A `$filter` here is passed over in silence ([known-issues]). */
const LIST: Capabilities = { select: true, filter: 'silent', orderby: 'silent', top: true, skip: true, count: true, search: 'silent', expand: true, pages: 'attachments' };
const INLINE_LIMIT = 3 * 1024 * 1024;
const SESSION_LIMIT = 150 * 1024 * 1024;

interface Upload {
  message: StoredMessage;
  user: string;
  name: string;
  contentType: string;
  size: number;
  isInline: boolean;
  parts: Buffer[];
  expires: string;
}

/** Running upload sessions, shared by the Graph side and the content origin. */
const uploads = new WeakMap<MailStore, Map<string, Upload>>();

function uploadsOf(store: MailStore): Map<string, Upload> {
  const known = uploads.get(store) ?? new Map<string, Upload>();
  uploads.set(store, known);
  return known;
}

function fileOf(request: GraphRequest, store: MailStore): { message: StoredMessage; file: Entity } {
  const { message } = locateMessage(request, store);
  const file = message.attachments.find((one) => one['id'] === request.params['attachmentId']);
  if (!file) throw noSuchItem();
  return { message, file };
}

function attach(request: GraphRequest, sandbox: Sandbox, store: MailStore): GraphReply {
  const { message } = locateMessage(request, store);
  const sent = (request.body ?? {}) as Entity;
  const bytes = sent['contentBytes'];
  if (typeof sent['name'] !== 'string' || (sent['item'] === undefined && typeof bytes !== 'string')) throw badRequest('name and contentBytes of the attachment are required.', 'ErrorInvalidRequest');
  if (typeof bytes === 'string' && Buffer.from(bytes, 'base64').length >= INLINE_LIMIT) throw new GraphFault(413, 'RequestEntityTooLarge', 'The attachment is larger than 3 MB; use an upload session.');
  const file = store.attach(message, sent);
  message.version += 1;
  sandbox.record({ user: request.principal.userId, entity: 'mail/attachments', action: 'create', id: String(file['id']), body: sent, after: file });
  return created(request, file, MAIL_ATTACHMENT);
}

function value(request: GraphRequest, store: MailStore): GraphReply {
  const { file } = fileOf(request, store);
  if (typeof file['contentBytes'] === 'string') {
    return { status: 200, headers: { 'Content-Type': String(file['contentType']) }, body: Buffer.from(file['contentBytes'], 'base64') };
  }
  const item = file['item'] as Entity | undefined;
  if (!item) throw noSuchItem();
  const fields: Entity = { subject: '', from: null, body: { contentType: 'text', content: '' }, sentDateTime: '2000-01-01T00:00:00Z', internetMessageId: '<item@sandbox.example>', ...item };
  return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: mimeOf({ id: '', immutableId: '', version: 1, fields, attachments: [] }) };
}

function openSession(request: GraphRequest, sandbox: Sandbox, store: MailStore): GraphReply {
  const { message } = locateMessage(request, store);
  const sent = (request.body ?? {}) as Entity;
  const item = (sent['AttachmentItem'] ?? sent['attachmentItem']) as { attachmentType?: string; name?: string; size?: number; contentType?: string; isInline?: boolean } | undefined;
  if (!item || item.attachmentType !== 'file' || !item.name || !item.size || item.size > SESSION_LIMIT) throw badRequest('AttachmentItem needs attachmentType, name and a size of at most 150 MB.', 'ErrorInvalidRequest');
  const token = sandbox.newId('guid');
  const expires = new Date(request.now().getTime() + 3 * 3_600_000).toISOString();
  uploadsOf(store).set(token, { message, user: request.principal.userId, name: item.name, contentType: item.contentType ?? 'application/octet-stream', size: item.size, isInline: item.isInline ?? false, parts: [], expires });
  const body = { '@odata.context': `${request.root}/$metadata#microsoft.graph.uploadSession`, uploadUrl: `${request.contentOrigin}/outlook/attachments/${token}`, expirationDateTime: expires, nextExpectedRanges: ['0-'] };
  return { status: 201, body };
}

/** Registers attachments below messages. */
export function attachmentRoutes(routes: Routes, sandbox: Sandbox, store: MailStore): void {
  for (const message of ['/me/messages/{messageId}', '/me/mailFolders/{folderId}/messages/{messageId}']) {
    const base = `${message}/attachments`;
    const one = `${base}/{attachmentId}`;
    routes.on('GET', base, READ_CONTENT, (request) => collection(request, locateMessage(request, store).message.attachments, { type: MAIL_ATTACHMENT, capabilities: LIST, switches: sandbox.switches }), { both: true });
    routes.on('POST', base, WRITE, (request) => attach(request, sandbox, store), { both: true });
    routes.on('GET', one, READ_CONTENT, (request) => entity(request, fileOf(request, store).file, MAIL_ATTACHMENT), { both: true });
    routes.on('GET', `${one}/$value`, READ_CONTENT, (request) => value(request, store), { both: true });
    routes.on('DELETE', one, WRITE, (request) => {
      const { message: owner, file } = fileOf(request, store);
      owner.attachments = owner.attachments.filter((other) => other !== file);
      owner.version += 1;
      sandbox.record({ user: request.principal.userId, entity: 'mail/attachments', action: 'delete', id: String(file['id']), body: null, after: null });
      return noContent();
    }, { both: true });
    routes.on('POST', `${base}/createUploadSession`, WRITE, (request) => openSession(request, sandbox, store), { both: true });
  }
}

/** The other end of an upload session: chunks in order, the last one answers 201 with the attachment's address. */
export function mailContent(routes: ContentRoutes, sandbox: Sandbox, store: MailStore): void {
  routes.on('PUT', '/outlook/attachments/{token}', ({ params, headers, body, contentOrigin }) => {
    const token = params['token'] ?? '';
    const upload = uploadsOf(store).get(token);
    if (!upload) throw new GraphFault(404, 'itemNotFound', 'The upload session was not found.');
    const done = upload.parts.reduce((sum, part) => sum + part.length, 0);
    const range = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers['content-range'] ?? '');
    if (!range || Number(range[3]) !== upload.size || Number(range[2]) - Number(range[1]) + 1 !== body.length) throw badRequest('The Content-Range does not fit the session.', 'ErrorInvalidRequest');
    if (Number(range[1]) !== done) throw new GraphFault(416, 'invalidRange', `The next expected range is ${done}-.`);
    upload.parts.push(body);
    if (done + body.length < upload.size) return { status: 200, body: { expirationDateTime: upload.expires, nextExpectedRanges: [String(done + body.length)] } };
    uploadsOf(store).delete(token);
    const { name, contentType, isInline, message, user } = upload;
    const file = store.attach(message, { name, contentType, isInline, contentBytes: Buffer.concat(upload.parts).toString('base64') });
    message.version += 1;
    sandbox.record({ user, entity: 'mail/attachments', action: 'create', id: String(file['id']), body: { name, size: upload.size }, after: { ...file, contentBytes: undefined } });
    return { status: 201, headers: { Location: `${contentOrigin}/outlook/messages/${encodeURIComponent(message.id)}/attachments/${encodeURIComponent(String(file['id']))}` } };
  });
  routes.on('DELETE', '/outlook/attachments/{token}', ({ params }) => {
    uploadsOf(store).delete(params['token'] ?? '');
    return { status: 204 };
  });
}
