import type { Day, Message, Person } from '../domain/item.ts';
import { FLAGGED_FIELDS } from './mail.ts';
import { ifMatch, query, segment, type GraphRequest } from './request.ts';

const headers = { Prefer: 'IdType="ImmutableId"' };

/** What of a mail can be changed. */
export type Flag = Pick<Message, 'start' | 'due' | 'completed'>;

/**
 * The flag of a mail, whole; null clears it: whether parts left out survive is not documented. A due date demands a start, never later
 * than it. [followupflag, message-update]
 *
 * @param etag as it was read: Outlook's items honour If-Match though the page of this call does not name it; '' sends none
 * @param mailbox address of the shared mailbox that it lies in; null: one's own
 */
export function patchFlag(id: string, flag: Flag | null, etag = '', mailbox: string | null = null): GraphRequest {
  const body = { flag: flag === null ? { flagStatus: 'notFlagged' } : flagJson(flag) };
  return { workload: 'mail', source: 'mail', scopes: [mailbox === null ? 'Mail.ReadWrite' : 'Mail.ReadWrite.Shared'], method: 'PATCH', path: messagePath(id, mailbox), headers: { ...headers, ...ifMatch(etag) }, body };
}

function messagePath(id: string, mailbox: string | null): string {
  return mailbox === null ? `/me/messages/${segment(id)}` : `/users/${segment(mailbox)}/messages/${segment(id)}`;
}

function flagJson({ start, due, completed }: Flag): Record<string, unknown> {
  const from = due === null ? start : start === null || start > due ? due : start;
  return {
    flagStatus: completed ? 'complete' : 'flagged',
    ...(from !== null && { startDateTime: dateJson(from) }),
    ...(due !== null && { dueDateTime: dateJson(due) }),
  };
}

export function oneMessage(id: string, mailbox: string | null = null): GraphRequest {
  return { workload: 'mail', source: 'mail', scopes: [mailbox === null ? 'Mail.ReadBasic' : 'Mail.Read.Shared'], path: `${messagePath(id, mailbox)}${query({ $select: FLAGGED_FIELDS.join(',') })}`, headers };
}

/** Drafts of a conversation that are not sent yet. */
export function draftsOf(conversationId: string): GraphRequest {
  const options = { $select: 'id,webLink,conversationId', $filter: `conversationId eq '${conversationId.replaceAll("'", "''")}'`, $top: 10 };
  return { workload: 'mail', source: 'mail', scopes: ['Mail.ReadBasic'], path: `/me/mailFolders/drafts/messages${query(options)}`, headers };
}

/** A draft that answers a mail, to these people, not sent. 201 with the draft. [message-createreplyall] */
export function createReply(id: string, to: readonly Person[], comment: string): GraphRequest {
  const toRecipients = to.flatMap(({ name, address }) => (address === null ? [] : [{ emailAddress: { address, ...(name !== null && { name }) } }]));
  return { workload: 'mail', source: 'mail', scopes: ['Mail.ReadWrite'], method: 'POST', path: `/me/messages/${segment(id)}/createReplyAll`, headers, body: { comment, message: { toRecipients } } };
}

function dateJson(day: Day): Record<string, string> {
  return { dateTime: `${day}T00:00:00`, timeZone: 'UTC' };
}
