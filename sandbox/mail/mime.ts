/** A message as MIME ([outlook-get-mime-message]). */
import { createMimeMessage } from 'mimetext';
import type { Entity } from '../odata/entity.ts';
import { htmlToText } from '../odata/itemBody.ts';
import type { StoredMessage } from './store.ts';

interface Address {
  name: string;
  addr: string;
}

function addresses(value: unknown): Address[] {
  const list = (Array.isArray(value) ? value : [value]) as ({ emailAddress?: { name?: string; address?: string } } | null)[];
  return list.flatMap((one) => (one?.emailAddress?.address ? [{ name: one.emailAddress.name ?? '', addr: one.emailAddress.address }] : []));
}

/** Bytes of the message with bodies and attached files. */
export function mimeOf(message: StoredMessage): Buffer {
  const { fields } = message;
  const mime = createMimeMessage();
  mime.setSender(addresses(fields['from'])[0] ?? { name: '', addr: 'nobody@sandbox.example' });
  const [to, cc] = [addresses(fields['toRecipients']), addresses(fields['ccRecipients'])];
  if (to.length > 0) mime.setTo(to);
  if (cc.length > 0) mime.setCc(cc);
  mime.setSubject(String(fields['subject'] ?? ''));
  mime.setHeader('Date', new Date(String(fields['sentDateTime'])).toUTCString().replace('GMT', '+0000'));
  mime.setHeader('Message-ID', String(fields['internetMessageId']));
  const body = fields['body'] as { contentType: string; content: string };
  const isHtml = body.contentType === 'html';
  const plain = isHtml ? htmlToText(body.content) : body.content;
  const base64 = (text: string): { encoding: 'base64'; data: string } => ({ encoding: 'base64', data: Buffer.from(text).toString('base64') });
  mime.addMessage({ contentType: 'text/plain', charset: 'UTF-8', ...base64(plain) });
  if (isHtml) mime.addMessage({ contentType: 'text/html', charset: 'UTF-8', ...base64(body.content) });
  for (const file of message.attachments) addFile(mime, file);
  return Buffer.from(mime.asRaw());
}

function addFile(mime: ReturnType<typeof createMimeMessage>, file: Entity): void {
  if (typeof file['contentBytes'] !== 'string') return;
  mime.addAttachment({ filename: String(file['name']), contentType: String(file['contentType']), data: file['contentBytes'] });
}
