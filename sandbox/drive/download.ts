/** Pre-authenticated addresses on the content origin: they carry their own right, for an hour. */
import { createHmac } from 'node:crypto';
import type { GraphReply } from '../odata/contract.ts';
import type { ContentRequest } from '../odata/content.ts';
import { GraphFault } from '../odata/errors.ts';
import { itemNotFound } from './faults.ts';
import { type Drive, etagOf, type Item } from './item.ts';
import type { DriveStore } from './store.ts';

const HOUR = 3_600_000;
const sign = (text: string): string => createHmac('sha256', 'sandbox downloads').update(text).digest('base64url').slice(0, 24);

/** @param origin e.g. `http://127.0.0.1:5174` */
export function downloadUrl(origin: string, drive: Drive, item: Item, now: Date): string {
  const expires = Math.floor(now.getTime() / HOUR + 2) * HOUR;
  const right = Buffer.from(JSON.stringify([drive.id, item.id, expires])).toString('base64url');
  return `${origin}/download/${right}?tempauth=${sign(right)}`;
}

function part(bytes: Buffer, range: string | undefined): { status: number; headers: Record<string, string>; body: Buffer } {
  const match = /^bytes=(\d+)-(\d*)$/.exec(range ?? '');
  if (!match) return { status: 200, headers: {}, body: bytes };
  const first = Number(match[1]);
  const last = Math.min(match[2] ? Number(match[2]) : bytes.length - 1, bytes.length - 1);
  if (first > last) throw new GraphFault(416, 'invalidRange', 'The range lies outside the file.', { 'Content-Range': `bytes */${bytes.length}` });
  return { status: 206, headers: { 'Content-Range': `bytes ${first}-${last}/${bytes.length}` }, body: bytes.subarray(first, last + 1) };
}

/** The bytes behind such an address. @throws GraphFault 401 for a forged or expired one, 404 when the file is gone, 416 */
export function serveDownload(store: DriveStore, request: ContentRequest): GraphReply {
  const right = request.params.token ?? '';
  if (request.query.get('tempauth') !== sign(right)) throw new GraphFault(401, 'unauthenticated', 'The download address is not valid.');
  const [driveId, itemId, expires] = JSON.parse(Buffer.from(right, 'base64url').toString()) as [string, string, number];
  if (request.now().getTime() > expires) throw new GraphFault(401, 'unauthenticated', 'The download address has expired.');
  const item = store.item(store.drive(driveId), itemId);
  if (!item.file) throw itemNotFound();
  const found = part(item.file.bytes, request.headers.range);
  return {
    status: found.status,
    headers: { 'Content-Type': item.file.contentType, ETag: etagOf(item), 'Accept-Ranges': 'bytes', 'X-Content-Type-Options': 'nosniff', ...found.headers },
    body: found.body,
  };
}
