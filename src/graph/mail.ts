import type { FollowupFlag, Message as GraphMessage } from '@microsoft/microsoft-graph-types';
import { safeLink } from '../domain/link.ts';
import type { Instant, Message, Zone } from '../domain/item.ts';
import { dayIn, instantFrom } from './dates.ts';
import { personFrom } from './persons.ts';
import { query, segment, type GraphRequest } from './request.ts';
import { entity, etagOf, text, texts, type Wire } from './wire.ts';

export type MessageJson = Wire<GraphMessage>;

/** Ids stay the same when a mail is moved, if every request says so. [outlook-immutable-id] */
const base = {
  workload: 'mail',
  source: 'mail',
  scopes: ['Mail.ReadBasic'],
  headers: { Prefer: 'IdType="ImmutableId"' },
  opening: true,
} as const;

export const FLAGGED_FIELDS: (keyof GraphMessage)[] = [
  'id', 'subject', 'from', 'receivedDateTime', 'flag', 'conversationId', 'internetMessageId', 'parentFolderId', 'importance', 'categories',
  'hasAttachments', 'webLink',
];

/** What is sorted by must come first in the filter. [user-list-messages] */
const FLAGGED = query({
  $select: FLAGGED_FIELDS.join(','),
  $filter: "receivedDateTime ge 1900-01-01T00:00:00Z and flag/flagStatus eq 'flagged'",
  $orderby: 'receivedDateTime desc',
  $top: 250,
});

/** Every flagged mail in every folder. */
export const flagged: GraphRequest = { ...base, path: `/me/messages${FLAGGED}` };

const shared = { workload: 'mail', source: 'mail', scopes: ['Mail.Read.Shared'], headers: base.headers } as const;

/** The same of a mailbox that was opened to the person as a whole. [outlook-share-messages-folders] */
export function flaggedOf(address: string): GraphRequest {
  return { ...shared, path: `/users/${segment(address)}/messages${FLAGGED}` };
}

export function folderOf(address: string, wellKnownName: 'deleteditems' | 'junkemail'): GraphRequest {
  return { ...shared, path: `/users/${segment(address)}/mailFolders/${wellKnownName}${query({ $select: 'id' })}` };
}

const SENT_FIELDS: (keyof GraphMessage)[] = ['id', 'subject', 'toRecipients', 'sentDateTime', 'conversationId', 'webLink'];

export function sentSince(since: Instant): GraphRequest {
  const options = { $select: SENT_FIELDS.join(','), $filter: `sentDateTime ge ${seconds(since)}`, $orderby: 'sentDateTime desc', $top: 250 };
  return { ...base, path: `/me/mailFolders/sentitems/messages${query(options)}` };
}

const RECEIVED_FIELDS: (keyof GraphMessage)[] = ['id', 'conversationId', 'from', 'receivedDateTime', 'subject', 'parentFolderId'];

/** Just enough to know which conversation got an answer, over all folders. */
export function receivedSince(since: Instant): GraphRequest {
  const options = { $select: RECEIVED_FIELDS.join(','), $filter: `receivedDateTime ge ${seconds(since)}`, $orderby: 'receivedDateTime desc', $top: 500 };
  return { ...base, path: `/me/messages${query(options)}` };
}

/** `/me/messages` spans Deleted Items and Junk too: their ids tell what to leave out. [user-list-messages] */
export function folder(wellKnownName: 'deleteditems' | 'junkemail'): GraphRequest {
  return { ...base, path: `/me/mailFolders/${wellKnownName}${query({ $select: 'id' })}` };
}

/** A folder's name; 404 when it is gone. */
export function folderName(folderId: string): GraphRequest {
  const { opening: _, ...rest } = base;
  return { ...rest, path: `/me/mailFolders/${segment(folderId)}${query({ $select: 'id,displayName' })}` };
}

/** False once the flag was cleared; a completed one still counts. */
export function isFlagged(json: Wire<GraphMessage>): boolean {
  return entity<FollowupFlag>(json.flag)?.flagStatus !== 'notFlagged';
}

/** @param mailbox the shared one that it lies in, if it does */
export function toMessage(json: Wire<GraphMessage>, zone: Zone, mailbox?: Message['mailbox']): Message | null {
  const id = text(json.id);
  if (id === null) return null;
  const flag = entity<FollowupFlag>(json.flag);
  return {
    source: 'mail',
    id,
    title: text(json.subject) ?? '',
    link: safeLink(text(json.webLink)),
    from: personFrom(json.from),
    received: instantFrom(json.receivedDateTime) ?? 0,
    due: dayIn(flag?.dueDateTime, zone),
    start: dayIn(flag?.startDateTime, zone),
    conversationId: text(json.conversationId) ?? '',
    internetMessageId: text(json.internetMessageId),
    folderId: text(json.parentFolderId) ?? '',
    ...(mailbox === undefined ? {} : { mailbox }),
    important: json.importance === 'high',
    categories: texts(json.categories),
    hasAttachments: json.hasAttachments === true,
    estimate: null,
    pinned: false,
    completed: flag?.flagStatus === 'complete',
    version: etagOf(json),
  };
}

function seconds(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
