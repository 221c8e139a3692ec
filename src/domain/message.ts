import { addDays, dayOf, daysBetween, weekdayOf } from './day.ts';
import type { Instant, Person, UnansweredMessage, Weekday, Zone } from './item.ts';
import { isAutomaticReply } from './automaticreply.ts';

/** A mail out of the sent items. `to` holds those it was addressed to, without copies. */
export interface SentMessage {
  id: string;
  title: string;
  /** Opens the mail in Outlook, https, or null. */
  link: string | null;
  to: Person[];
  sent: Instant;
  conversationId: string;
}

/** A mail that came in, as far as it answers something. */
export interface ReceivedMessage {
  conversationId: string;
  from: Person | null;
  received: Instant;
  /** True when a machine wrote it: see `isAutomaticReply`. */
  automatic: boolean;
}

export interface UnansweredOptions {
  /** All addresses of the person. */
  me: readonly string[];
  now: Instant;
  zone: Zone;
  workingDays: readonly Weekday[];
  /** Working days after which a mail counts as waiting. */
  after: number;
}

/** A mail to more people than this asks nobody in particular. */
const MOST_PEOPLE = 5;

/** Addresses behind which nobody answers, or everybody could: no-reply, machines, mailing lists. */
const NOBODY = /^(no|do[-_.]?not|dont|ne[-_.]?pas|nicht)[-_.]?(reply|respond|repondre|antworten|svar)|^(mailer-daemon|postmaster|bounces?|notifications?|newsletter|listserv|majordomo)([-+_.@]|$)/;
const LIST = /^(list|all|alle|everyone|announce)([-_.].*)?@|[-_.](l|list|all|announce|users|dev)@|@(lists?|groups)\.|@googlegroups\./;

/**
 * The sent mails that nobody answered (E3), longest waiting first. Of each conversation only the newest sent mail counts;
 * any later mail in it that is neither mine nor automatic closes it (E4). Left out: mails to nobody but machines, lists
 * and me, to more than five people, and automatic ones of my own. `to` names the people an answer is owed by.
 */
export function unanswered(
  sent: readonly SentMessage[],
  received: readonly ReceivedMessage[],
  options: UnansweredOptions,
): UnansweredMessage[] {
  const me = new Set(options.me.map((address) => address.toLowerCase()));
  const answered = lastAnswers(received, me);
  return newestPerConversation(sent)
    .filter((mail) => !((answered.get(mail.conversationId) ?? -Infinity) >= mail.sent))
    .filter((mail) => !isAutomaticReply(mail.title) && mail.to.length <= MOST_PEOPLE)
    .map((mail) => toUnanswered(mail, me, options))
    .filter((mail) => mail.to.length > 0 && mail.workingDays >= options.after)
    .sort((a, b) => a.sent - b.sent);
}

/** Working days that have begun since: those after the day of `from`, up to the day of `to`. Friday to Monday is 1. */
export function workingDaysBetween(from: Instant, to: Instant, zone: Zone, workingDays: readonly Weekday[]): number {
  const first = dayOf(from, zone);
  const days = Math.max(0, daysBetween(first, dayOf(to, zone)));
  const perWeek = new Set(workingDays).size;
  const weeks = Math.floor(days / 7);
  let count = weeks * perWeek;
  for (let day = weeks * 7 + 1; day <= days; day += 1) {
    if (workingDays.includes(weekdayOf(addDays(first, day)))) count += 1;
  }
  return count;
}

/** True for an address that no single person answers from: no-reply, machine or mailing list, by its look. */
export function isNobody(address: string): boolean {
  const lower = address.toLowerCase();
  return NOBODY.test(lower) || LIST.test(lower);
}

function toUnanswered(mail: SentMessage, me: ReadonlySet<string>, options: UnansweredOptions): UnansweredMessage {
  const { id, title, link, sent, conversationId } = mail;
  const to = mail.to.filter(({ address }) => address === null || (!isMe(address, me) && !isNobody(address)));
  const workingDays = workingDaysBetween(sent, options.now, options.zone, options.workingDays);
  return { source: 'mail', id, title, link, to, sent, conversationId, workingDays };
}

/** When each conversation was last answered by somebody else. */
function lastAnswers(received: readonly ReceivedMessage[], me: ReadonlySet<string>): Map<string, Instant> {
  const last = new Map<string, Instant>();
  for (const mail of received) {
    if (mail.automatic || (mail.from?.address && isMe(mail.from.address, me))) continue;
    last.set(mail.conversationId, Math.max(mail.received, last.get(mail.conversationId) ?? -Infinity));
  }
  return last;
}

function newestPerConversation(sent: readonly SentMessage[]): SentMessage[] {
  const newest = new Map<string, SentMessage>();
  for (const mail of sent) {
    const known = newest.get(mail.conversationId);
    if (!known || mail.sent > known.sent) newest.set(mail.conversationId, mail);
  }
  return [...newest.values()];
}

function isMe(address: string, me: ReadonlySet<string>): boolean {
  return me.has(address.toLowerCase());
}
