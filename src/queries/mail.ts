import { queryOptions } from '@tanstack/react-query';
import { isAutomaticReply } from '../domain/automaticreply.ts';
import type { Message, Zone } from '../domain/item.ts';
import type { ReceivedMessage, SentMessage } from '../domain/message.ts';
import { safeLink } from '../domain/link.ts';
import { instantFrom } from '../graph/dates.ts';
import { flagged, folder, receivedSince, sentSince, toMessage, type MessageJson } from '../graph/mail.ts';
import { readAll } from '../graph/paging.ts';
import { personFrom, personsFrom } from '../graph/persons.ts';
import { entities, entity, text } from '../graph/wire.ts';
import type { Session } from './session.ts';
import { createPublisher, createTroubles, type SourceRead } from './sourceread.ts';

export interface MailRead extends SourceRead {
  flagged: MessageJson[];
  sent: MessageJson[];
  received: MessageJson[];
  /** Ids of Deleted Items and Junk. */
  leftOut: string[];
  /** False until sent and received mails are both there in full: before that nothing can be called unanswered. */
  answersKnown: boolean;
}

export const MAIL_KEY = ['mail'] as const;

/** Where the mails of one mailbox are kept. @param mailbox address of a shared one; null: one's own */
export function mailKey(mailbox: string | null): readonly string[] {
  return mailbox === null ? MAIL_KEY : [...MAIL_KEY, mailbox.toLowerCase()];
}
const DAY = 86_400_000;
/** Mails sent longer ago than this are no longer waited for. */
const LOOK_BACK = 21 * DAY;

export function mailQuery(session: Session) {
  return queryOptions({ queryKey: MAIL_KEY, queryFn: () => readMail(session) });
}

async function readMail({ graph, client }: Session): Promise<MailRead> {
  const troubles = createTroubles();
  const since = Math.floor((graph.now() - LOOK_BACK) / DAY) * DAY;
  const read: MailRead = { flagged: [], sent: [], received: [], leftOut: [], answersKnown: false, complete: false, problem: null };
  const snapshot = () => ({ ...read, problem: troubles.first() });
  const publish = createPublisher(client, MAIL_KEY, snapshot);
  const folders = Promise.all((['deleteditems', 'junkemail'] as const).map(async (name) => {
    const answer = await troubles.bear(graph.read(folder(name)), null, ['gone']);
    return text(entity<{ id: string }>(answer?.body)?.id);
  })).then((ids) => { read.leftOut = ids.filter((id) => id !== null); });
  const answers = troubles.bear(readAnswers(graph, since), null).then((found) => {
    if (found) Object.assign(read, found, { answersKnown: true });
  });
  const see = (page: unknown[]) => {
    read.flagged = entities(page);
    void folders.then(publish);
  };
  see(await readAll(graph, flagged, see));
  await Promise.all([folders, answers]);
  read.complete = true;
  return snapshot();
}

async function readAnswers(graph: Session['graph'], since: number): Promise<Pick<MailRead, 'sent' | 'received'>> {
  const [sent, received] = await Promise.all([readAll(graph, sentSince(since)), readAll(graph, receivedSince(since))]);
  return { sent: entities(sent), received: entities(received) };
}

/** @param mailbox the shared one that was read, if it is one */
export function flaggedMessages(read: Pick<MailRead, 'flagged' | 'leftOut'>, zone: Zone, mailbox?: Message['mailbox']): Message[] {
  return read.flagged
    .map((json) => toMessage(json, zone, mailbox))
    .filter((message) => message !== null)
    .filter((message) => !read.leftOut.includes(message.folderId));
}

export function sentMessages(read: MailRead): SentMessage[] {
  if (!read.answersKnown) return [];
  return read.sent.flatMap((json) => {
    const id = text(json.id);
    const sent = instantFrom(json.sentDateTime);
    const conversationId = text(json.conversationId);
    if (id === null || sent === null || conversationId === null) return [];
    return [{ id, sent, conversationId, title: text(json.subject) ?? '', link: safeLink(text(json.webLink)), to: personsFrom(json.toRecipients) }];
  });
}

export function receivedMessages(read: MailRead): ReceivedMessage[] {
  return read.received.flatMap((json) => {
    const conversationId = text(json.conversationId);
    const received = instantFrom(json.receivedDateTime);
    if (conversationId === null || received === null) return [];
    return [{ conversationId, received, from: personFrom(json.from), automatic: isAutomaticReply(text(json.subject) ?? '') }];
  });
}
