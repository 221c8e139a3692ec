import { cutTo, oneLine } from './capturetitle.ts';

/**
 * What is kept of a mail that something was made from (U7): enough to find it again after it was moved, for its id changes
 * then, and to know the rest of its conversation. [outlook-immutable-id, message]
 */
export interface MailLink {
  /** RFC 5322 Message-ID, with its angle brackets. */
  internetMessageId: string;
  conversationId: string;
  /** The mail's subject. */
  title: string;
}

/** The mail that something is being made from. */
export interface CapturedMail extends MailLink {
  /** Opens it in Outlook as long as it is not moved, https, or null. */
  link: string | null;
}

/** The longest subject that is kept. */
const LONGEST = 120;
/** Of so many items the mails are kept; the oldest are forgotten, so that the file stays small. */
const MOST = 1000;

/** Null for a mail without a Message-ID (a draft): it could not be found again. */
export function capturedMail(mail: { internetMessageId: string | null; conversationId: string; subject: string; link: string | null }): CapturedMail | null {
  const { internetMessageId, conversationId, subject, link } = mail;
  return internetMessageId === null ? null : { internetMessageId, conversationId, title: cutTo(oneLine(subject), LONGEST), link };
}

/** What of it is worth keeping: the address changes when the mail is moved. */
export function keptLink({ internetMessageId, conversationId, title }: MailLink): MailLink {
  return { internetMessageId, conversationId, title };
}

/** Out of whatever the file holds: what is not such a link is passed over. */
export function parseMails(json: unknown): Record<string, MailLink[]> {
  if (typeof json !== 'object' || json === null) return {};
  const entries = Object.entries(json as Record<string, unknown>).flatMap(([key, value]) => {
    const links = Array.isArray(value) ? value.flatMap(linkOf) : [];
    return links.length > 0 && /^(planner|todo|calendar):./.test(key) ? [[key, links] as const] : [];
  });
  return Object.fromEntries(entries.slice(-MOST));
}

/** Keys of the items that were made from a mail of this conversation, or from this very mail. */
export function madeFrom(mails: Readonly<Record<string, readonly MailLink[]>>, mail: Pick<MailLink, 'conversationId'> & { internetMessageId: string | null }): string[] {
  return Object.entries(mails).flatMap(([key, links]) => (links.some((link) => belongs(link, mail)) ? [key] : []));
}

function belongs(link: MailLink, { conversationId, internetMessageId }: { conversationId: string; internetMessageId: string | null }): boolean {
  return link.internetMessageId === internetMessageId || (conversationId !== '' && link.conversationId === conversationId);
}

function linkOf(json: unknown): MailLink[] {
  const { internetMessageId, conversationId, title } = (json ?? {}) as Record<string, unknown>;
  if (typeof internetMessageId !== 'string' || internetMessageId === '') return [];
  return [{ internetMessageId, conversationId: typeof conversationId === 'string' ? conversationId : '', title: typeof title === 'string' ? title : '' }];
}
