import PostalMime from 'postal-mime';
import { newestReply } from './mailwords.ts';

/** Of a longer file only so much is parsed, bytes: what comes after is attachments, which are not read here. */
const READ = 2_000_000;

/** A mail that came as a file. All of it is a stranger's. */
export interface EmlMail {
  subject: string;
  /** RFC 5322 Message-ID, with its angle brackets; null when it has none. */
  internetMessageId: string | null;
  /** What the sender wrote this time (F4), plain text. */
  reply: string;
}

/** Reads a mail as MIME, however broken. Null for a file that is no mail. @throws nothing: what cannot be read is no mail */
export async function parseEml(file: Blob): Promise<EmlMail | null> {
  const mail = await file.slice(0, READ).arrayBuffer().then((bytes) => PostalMime.parse(bytes)).catch(() => null);
  if (mail === null || (mail.subject === undefined && mail.messageId === undefined && mail.from === undefined)) return null;
  const { subject = '', messageId, html, text } = mail;
  const body = html === undefined || html === '' ? { kind: 'text' as const, content: text ?? '' } : { kind: 'html' as const, content: html };
  return { subject, internetMessageId: messageId === undefined || messageId.trim() === '' ? null : messageId.trim(), reply: newestReply(body) };
}
