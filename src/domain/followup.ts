import { itemsOf } from './buildprogram.ts';
import type { Message } from './item.ts';
import { isUnanswered } from './item.ts';
import type { Program } from './program.ts';

/** A mail as a mail program knows it. */
export interface KnownMail {
  /** Graph's id, of either kind. */
  id: string;
  internetMessageId: string | null;
  conversationId: string | null;
  subject: string;
  from: { name: string; address: string } | null;
}

/** The mail among those that the program shows as flagged; null when it has no flag there. */
export function flaggedIn(program: Program, mail: KnownMail): Message | null {
  for (const item of itemsOf(program)) {
    if (item.source !== 'mail' || isUnanswered(item)) continue;
    // A mail that was moved has another id, and the same name for the mail systems of the world; so has the copy in a shared mailbox, which is another mail.
    if (item.id === mail.id || (item.mailbox === undefined && mail.internetMessageId !== null && item.internetMessageId === mail.internetMessageId)) return item;
  }
  return null;
}

/** The mail without a flag, as an item that a flag can be set on. What only Graph knows is left empty: nothing of it is written. */
export function unflagged({ id, internetMessageId, conversationId, subject, from }: KnownMail): Message {
  return {
    source: 'mail', id, title: subject, link: null, from: from === null ? null : { id: null, name: from.name, address: from.address },
    received: 0, due: null, start: null, conversationId: conversationId ?? '', internetMessageId, folderId: '', important: false, categories: [],
    hasAttachments: false, estimate: null, pinned: false, completed: false, version: '',
  };
}
