import { isUnanswered } from '../../domain/item.ts';
import type { Message, UnansweredMessage } from '../../domain/item.ts';

/** A mail that something can be made of, as far as it is known before it is opened. */
export interface MailSource {
  /** Graph's id, of either kind; null for a draft that was not saved. */
  id: string | null;
  internetMessageId: string | null;
  conversationId: string;
  subject: string;
  /** Opens it in Outlook, https, or null. */
  link: string | null;
}

export function sourceOf(mail: Message | UnansweredMessage): MailSource {
  const { id, title, link, conversationId } = mail;
  return { id, subject: title, link, conversationId, internetMessageId: isUnanswered(mail) ? null : mail.internetMessageId };
}
