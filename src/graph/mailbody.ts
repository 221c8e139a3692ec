import type { Attachment, ItemBody, Message } from '@microsoft/microsoft-graph-types';
import type { Instant, Person } from '../domain/item.ts';
import { safeLink } from '../domain/link.ts';
import { instantFrom } from './dates.ts';
import { personFrom, personsFrom } from './persons.ts';
import { query, segment, type GraphRequest } from './request.ts';
import { entity, number, text, type Wire } from './wire.ts';

/** Ids stay the same when a mail is moved, if every request says so. [outlook-immutable-id] */
const base = { workload: 'mail', source: 'mail', headers: { Prefer: 'IdType="ImmutableId"' } } as const;

/** A mail as it is read when it is opened: all of it is a stranger's. */
export interface MailText {
  id: string;
  internetMessageId: string | null;
  conversationId: string;
  subject: string;
  from: Person | null;
  to: Person[];
  cc: Person[];
  received: Instant | null;
  /** Opens it in Outlook, https, or null. */
  link: string | null;
  /** As sent: HTML is hostile until it was cleaned. */
  body: { kind: 'html' | 'text'; content: string };
}

/** A file of a mail. */
export interface MailFile {
  id: string;
  name: string;
  contentType: string;
  /** Bytes. */
  size: number;
  /** `item`: another mail or event inside it. `link`: a file that lies in the cloud; Graph has no bytes of it. */
  kind: 'file' | 'item' | 'link';
}

const FIELDS: (keyof Message)[] = ['id', 'subject', 'from', 'toRecipients', 'ccRecipients', 'receivedDateTime', 'body', 'conversationId', 'internetMessageId', 'webLink'];

/** One mail with its text. [message-get] */
export function mailText(id: string): GraphRequest {
  return { ...base, scopes: ['Mail.Read'], path: `/me/messages/${segment(id)}${query({ $select: FIELDS.join(',') })}` };
}

/** Its files, without their bytes: every one would come inline else. [message-list-attachments] */
export function mailFiles(id: string): GraphRequest {
  return { ...base, scopes: ['Mail.Read'], path: `/me/messages/${segment(id)}/attachments${query({ $select: 'id,name,contentType,size,isInline' })}` };
}

/** The whole mail as MIME, as bytes. [message-get] */
export function mailMime(id: string): GraphRequest {
  return { ...base, scopes: ['Mail.Read'], expects: 'bytes', path: `/me/messages/${segment(id)}/$value` };
}

/** One file of it, as bytes; another mail inside it as MIME. [attachment-get] */
export function mailFileBytes(id: string, fileId: string): GraphRequest {
  return { ...base, scopes: ['Mail.Read'], expects: 'bytes', path: `/me/messages/${segment(id)}/attachments/${segment(fileId)}/$value` };
}

/** Where a mail is now, by the one name it never loses. [outlook-immutable-id] */
export function mailById(internetMessageId: string): GraphRequest {
  const options = { $filter: `internetMessageId eq '${internetMessageId.replaceAll("'", "''")}'`, $select: 'id,webLink,conversationId,subject', $top: 2 };
  return { ...base, scopes: ['Mail.ReadBasic'], path: `/me/messages${query(options)}` };
}

/** What a mail is found again by, without its text. [message-get] */
export function mailHead(id: string): GraphRequest {
  return { ...base, scopes: ['Mail.ReadBasic'], path: `/me/messages/${segment(id)}${query({ $select: 'id,webLink,conversationId,subject,internetMessageId' })}` };
}

export function toMailText(body: unknown): MailText | null {
  const json = entity<Message>(body);
  const id = text(json?.id);
  if (json === null || id === null) return null;
  const sent = entity<ItemBody>(json.body);
  return {
    id,
    internetMessageId: text(json.internetMessageId),
    conversationId: text(json.conversationId) ?? '',
    subject: text(json.subject) ?? '',
    from: personFrom(json.from),
    to: personsFrom(json.toRecipients),
    cc: personsFrom(json.ccRecipients),
    received: instantFrom(json.receivedDateTime),
    link: safeLink(text(json.webLink)),
    body: { kind: sent?.contentType === 'html' ? 'html' : 'text', content: text(sent?.content) ?? '' },
  };
}

/** How a protected or signed mail travels: the mail itself once more, in a form that nothing else opens. */
const ENVELOPE = /\.(rpmsg|p7[ms])$/i;

/** @returns null for a picture inside the text and for what cannot be addressed */
export function toMailFile(json: Wire<Attachment>): MailFile | null {
  const id = text(json.id);
  if (id === null || json.isInline === true || ENVELOPE.test(text(json.name) ?? '')) return null;
  const type = String((json as Record<string, unknown>)['@odata.type'] ?? '');
  const kind = /itemAttachment$/.test(type) ? 'item' : /referenceAttachment$/.test(type) ? 'link' : 'file';
  return { id, name: text(json.name) ?? '', contentType: text(json.contentType) ?? 'application/octet-stream', size: number(json.size) ?? 0, kind };
}

/** Where Outlook shows the mail, out of the answer to `mailById`; null when it is nowhere. */
export function linkIn(list: readonly Wire<Message>[]): string | null {
  return list.map((json) => safeLink(text(json.webLink))).find((link) => link !== null) ?? null;
}
