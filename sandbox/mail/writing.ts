/** Changing, answering and sending messages ([message-update], [user-sendmail], [message-createreply]). */
import type { GraphRequest, Sandbox } from '../odata/contract.ts';
import type { Entity } from '../odata/entity.ts';
import { badRequest } from '../odata/errors.ts';
import { previewOf } from '../odata/itemBody.ts';
import { checkBody } from '../odata/patch.ts';
import { writtenFlag } from './flag.ts';
import { MESSAGE } from './schema.ts';
import type { MailBox, MailStore, StoredMessage } from './store.ts';

const DRAFT_ONLY = ['subject', 'body', 'toRecipients', 'ccRecipients', 'bccRecipients', 'replyTo', 'internetMessageId', 'from', 'sender'];
/** Read-only, but Graph takes them in silence. */
const PASSED_OVER = ['hasAttachments', 'bodyPreview', 'conversationId', 'webLink'];

/** The body of a write, checked against the type. @throws GraphFault 400. */
export function sentMessage(body: unknown, now: Date): Entity {
  const sent = typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...(body as Entity) } : body;
  if (typeof sent === 'object' && sent !== null) for (const name of PASSED_OVER) delete (sent as Entity)[name];
  const clean = checkBody(sent, MESSAGE, { inline: ['attachments'] });
  if (clean['flag']) clean['flag'] = writtenFlag(clean['flag'] as Entity, now);
  return clean;
}

/** @throws GraphFault 400 for properties that only a draft lets be changed. */
export function changeMessage(message: StoredMessage, body: unknown, now: Date): void {
  const { attachments: _attachments, ...changes } = sentMessage(body, now);
  const fixed = DRAFT_ONLY.find((name) => name in changes);
  if (fixed && message.fields['isDraft'] !== true) throw badRequest(`The property '${fixed}' can only be changed on a draft.`, 'ErrorInvalidPropertySet');
  message.fields = {
    ...message.fields, ...changes,
    ...(changes['body'] ? { bodyPreview: previewOf(changes['body']) } : {}),
    lastModifiedDateTime: now.toISOString(),
  };
  message.version += 1;
}

/** A draft in a folder. */
export function createDraft(sandbox: Sandbox, store: MailStore, box: MailBox, folderId: string, sent: Entity): StoredMessage {
  const now = sandbox.now().toISOString();
  return store.add(box, folderId, { isDraft: true, isRead: true, receivedDateTime: now, sentDateTime: now, ...sent });
}

export type AnswerKind = 'reply' | 'replyAll' | 'forward';
const PREFIX: Record<AnswerKind, string> = { reply: 'RE:', replyAll: 'RE:', forward: 'FW:' };

function withoutOwner(box: MailBox, recipients: unknown): unknown[] {
  const list = (recipients as { emailAddress?: { address?: string } }[] | undefined) ?? [];
  return list.filter(({ emailAddress }) => emailAddress?.address?.toLowerCase() !== box.owner.address.toLowerCase());
}

/**
 * A reply or a forwarded copy as a draft in the same conversation.
 * @throws GraphFault 400 when both `comment` and a body of `message` are sent.
 */
export function createAnswer(request: GraphRequest, sandbox: Sandbox, store: MailStore, box: MailBox, original: StoredMessage, kind: AnswerKind): StoredMessage {
  const { comment = '', message, toRecipients } = (request.body ?? {}) as { comment?: string; message?: Entity; toRecipients?: unknown[] };
  const sent = message ? sentMessage(message, sandbox.now()) : {};
  if (comment !== '' && sent['body']) throw badRequest('Either comment or the body of message can be given, not both.', 'ErrorInvalidRequest');
  const { fields } = original;
  const bare = String(fields['subject']).replace(/^(re|fw|fwd|sv|aw|vs):\s*/i, '');
  const author = (fields['replyTo'] as unknown[]).length > 0 ? (fields['replyTo'] as unknown[]) : [fields['from']];
  const to = kind === 'forward' ? (toRecipients ?? []) : kind === 'reply' ? author : [...author, ...withoutOwner(box, fields['toRecipients'])];
  const quoted = (fields['body'] as { content?: string }).content ?? '';
  return createDraft(sandbox, store, box, store.folderId(box, 'drafts'), {
    subject: `${PREFIX[kind]} ${bare}`,
    body: { contentType: 'html', content: `<html><body><p>${comment.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p><hr>${quoted}</body></html>` },
    toRecipients: to,
    ccRecipients: kind === 'replyAll' ? withoutOwner(box, fields['ccRecipients']) : [],
    conversationId: fields['conversationId'],
    ...(kind === 'forward' ? { attachments: original.attachments.map(({ id: _id, ...file }) => file) } : {}),
    ...sent,
  });
}

function recipientsOf(fields: Entity): string[] {
  const all = ['toRecipients', 'ccRecipients', 'bccRecipients'].flatMap((name) => (fields[name] as { emailAddress?: { address?: string } }[] | undefined) ?? []);
  return all.flatMap(({ emailAddress }) => (emailAddress?.address ? [emailAddress.address] : []));
}

/**
 * Sends a draft: it goes to Sent Items and into the inboxes of the tenant's own recipients.
 * @throws GraphFault 400 without recipients.
 */
export function sendDraft(sandbox: Sandbox, store: MailStore, box: MailBox, draft: StoredMessage, keep = true): StoredMessage {
  const addresses = recipientsOf(draft.fields);
  if (addresses.length === 0) throw badRequest('At least one recipient is not valid.', 'ErrorInvalidRecipients');
  const now = sandbox.now().toISOString();
  draft.fields = { ...draft.fields, isDraft: false, isRead: true, sentDateTime: now, receivedDateTime: now, lastModifiedDateTime: now };
  for (const address of new Set(addresses)) {
    const other = store.byAddress(address);
    const { bccRecipients: _bcc, flag: _flag, categories: _categories, parentFolderId: _folder, ...delivered } = draft.fields;
    if (other) store.add(other, store.folderId(other, 'inbox'), { ...delivered, isRead: false, attachments: draft.attachments.map((file) => ({ ...file })) });
  }
  if (!keep) {
    box.messages.delete(draft.id);
    return draft;
  }
  return store.move(box, draft, store.folderId(box, 'sentitems'));
}
