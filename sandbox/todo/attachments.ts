/** Files at a task: small ones inline, larger ones in parts ([taskfileattachment-createuploadsession], [todo-attachments]). */
import { badRequest, GraphFault } from '../odata/errors.ts';
import { checkBody } from '../odata/patch.ts';
import { taskFileAttachment } from './schema.ts';
import type { Entity } from './store.ts';

const INLINE_LIMIT = 3 * 1024 * 1024;
const TYPE = '#microsoft.graph.taskFileAttachment';

/**
 * An attachment from the body of a POST.
 * @throws GraphFault 400 without type, name or bytes; 413 from 3 MB on, which needs an upload session
 */
export function attachmentFrom(body: unknown): Entity {
  const clean = checkBody(body, taskFileAttachment);
  if (String(clean['@odata.type']).replace(/^(?!#)/, '#') !== TYPE) throw badRequest(`The attachment must name its type '${TYPE}'.`, 'invalidRequest');
  if (typeof clean.name !== 'string' || clean.name === '') throw badRequest("The property 'name' is required.", 'invalidRequest');
  if (typeof clean.contentBytes !== 'string') throw badRequest("The property 'contentBytes' is required.", 'invalidRequest');
  const bytes = Buffer.from(clean.contentBytes, 'base64');
  if (bytes.length >= INLINE_LIMIT) {
    throw new GraphFault(413, 'RequestEntityTooLarge', 'The attachment is too large; files of 3 MB and more need an upload session.');
  }
  return { contentType: 'application/octet-stream', ...clean, size: bytes.length };
}

/** An upload that is under way. */
export interface UploadSession {
  id: string;
  taskId: string;
  name: string;
  contentType: string;
  size: number;
  received: Buffer[];
  next: number;
  /** Milliseconds. */
  expires: number;
}

const SESSION_LIMIT = 25 * 1024 * 1024;
const PART_LIMIT = 4 * 1024 * 1024;

/** @throws GraphFault 400, 413 above 25 MB */
export function checkSize(size: unknown): number {
  if (typeof size !== 'number' || size <= 0) throw badRequest("The property 'size' of attachmentInfo is required.", 'invalidRequest');
  if (size > SESSION_LIMIT) throw new GraphFault(413, 'RequestEntityTooLarge', 'A task takes files of up to 25 MB.');
  return size;
}

/**
 * Takes the next part, `Content-Range: bytes a-b/n`.
 * @returns true when the file is whole
 * @throws GraphFault 400 for a bad range, 413 for a part of 4 MB and more, 416 for a part out of order
 */
export function takePart(session: UploadSession, range: string | undefined, part: Buffer): boolean {
  const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(range ?? '');
  const [first, last, total] = (match?.slice(1) ?? []).map(Number);
  if (first === undefined || last === undefined || total !== session.size || last - first + 1 !== part.length || last >= total) {
    throw badRequest('The Content-Range header does not fit the upload.', 'invalidRequest');
  }
  if (part.length >= PART_LIMIT) throw new GraphFault(413, 'RequestEntityTooLarge', 'A part must be smaller than 4 MB.');
  if (first !== session.next) throw new GraphFault(416, 'invalidRange', `The upload goes on at byte ${session.next}.`);
  session.received.push(part);
  session.next = last + 1;
  return session.next === session.size;
}
