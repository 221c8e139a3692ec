/** `POST /$batch` ([json-batching]): at most 20 parts, each answered on its own. */
import type { GraphReply, GraphRequest } from './contract.ts';
import { badRequest } from './errors.ts';

export interface BatchPart {
  id: string;
  method: GraphRequest['method'];
  /** Relative, without the version: `/me/messages?$top=5`. */
  url: string;
  /** Lower-case names. */
  headers: Record<string, string>;
  /** JSON as parsed, or the bytes behind a base64 string. */
  body: unknown;
  dependsOn: string[];
}

export interface PartReply {
  id: string;
  status: number;
  headers: Record<string, string>;
  body?: unknown;
}

const METHODS: readonly string[] = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'];
const MOST = 20;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readHeaders(id: string, value: unknown): Record<string, string> {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw badRequest(`Invalid batch payload format. The headers of request ${id} are not an object.`);
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name.toLowerCase(), String(text)]));
}

/** A body needs a Content-Type; what is not JSON comes as base64 or base64url. */
function readBody(id: string, body: unknown, headers: Record<string, string>): unknown {
  if (body === undefined || body === null) return undefined;
  const type = headers['content-type'];
  if (type === undefined) throw badRequest(`Write request id : ${id} does not contain Content-Type header or body.`);
  if (/^application\/json\b|\+json\b/i.test(type)) return body;
  if (typeof body !== 'string') throw badRequest(`Invalid batch payload format. The body of request ${id} is not a base64 string.`);
  return Buffer.from(body, 'base64');
}

function readUrl(id: string, url: unknown): string {
  if (typeof url !== 'string' || url === '') throw badRequest(`Invalid batch payload format. Request ${id} has no url.`);
  if (/^https?:/i.test(url)) throw badRequest(`Invalid batch payload format. The url of request ${id} must be relative.`);
  if (/^\/?\$batch\b/i.test(url)) throw badRequest('Nested $batch requests are not supported.');
  return url.startsWith('/') ? url : `/${url}`;
}

function readPart(value: unknown): BatchPart {
  if (!isObject(value)) throw badRequest('Invalid batch payload format.');
  const id = value['id'];
  if (typeof id !== 'string' || id === '') throw badRequest('Invalid batch payload format. Every request needs a non-empty id.');
  const method = typeof value['method'] === 'string' ? value['method'].toUpperCase() : '';
  if (!METHODS.includes(method)) throw badRequest(`Invalid batch payload format. Request ${id} has no valid method.`);
  const depends = value['dependsOn'] ?? [];
  if (!Array.isArray(depends) || !depends.every((other) => typeof other === 'string')) throw badRequest(`Invalid batch payload format. The dependsOn of request ${id} is not a list of ids.`);
  const headers = readHeaders(id, value['headers']);
  return { id, method: method as GraphRequest['method'], url: readUrl(id, value['url']), headers, body: readBody(id, value['body'], headers), dependsOn: depends };
}

function checkIds(parts: readonly BatchPart[]): void {
  const seen = new Set<string>();
  for (const { id } of parts) {
    if (seen.has(id.toLowerCase())) throw badRequest(`Request id: ${id} is used more than once in the batch. Request ids must be unique.`);
    seen.add(id.toLowerCase());
  }
  const done = new Set<string>();
  for (let round = 0; round <= parts.length; round += 1) {
    for (const part of parts) if (part.dependsOn.every((other) => done.has(other.toLowerCase()))) done.add(part.id.toLowerCase());
  }
  const stuck = parts.find((part) => !done.has(part.id.toLowerCase()));
  if (stuck) throw badRequest(`The dependsOn of request ${stuck.id} names a request that does not exist, or depends on itself.`);
}

/** @throws GraphFault 400 for a malformed batch: nothing of it is carried out. */
export function readBatch(body: unknown): BatchPart[] {
  if (!isObject(body) || !Array.isArray(body['requests']) || body['requests'].length === 0) throw badRequest('Invalid batch payload format.');
  const requests: unknown[] = body['requests'];
  if (requests.length > MOST) throw badRequest(`Number of batch request steps exceeds the maximum value of ${MOST}.`);
  const parts = requests.map(readPart);
  checkIds(parts);
  return parts;
}

/** JSON stays JSON, text stays text, other bytes become base64. */
export function partReply(id: string, reply: GraphReply): PartReply {
  const headers = { 'Cache-Control': 'no-cache', ...reply.headers };
  if (reply.body === undefined) return { id, status: reply.status, headers };
  if (!Buffer.isBuffer(reply.body)) {
    return { id, status: reply.status, headers: { 'OData-Version': '4.0', 'Content-Type': 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8', ...headers }, body: reply.body };
  }
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const text = type.startsWith('text/') || type.includes('json');
  return { id, status: reply.status, headers, body: text ? reply.body.toString('utf8') : reply.body.toString('base64') };
}

/** Parts without `dependsOn` run side by side; a part whose prerequisite failed answers 424. */
export async function runBatch(parts: readonly BatchPart[], send: (part: BatchPart) => Promise<GraphReply>): Promise<PartReply[]> {
  const running = new Map<string, Promise<PartReply>>();
  const start = (part: BatchPart): Promise<PartReply> => {
    const known = running.get(part.id.toLowerCase());
    if (known) return known;
    const run = async (): Promise<PartReply> => {
      const before = parts.filter((other) => part.dependsOn.some((id) => id.toLowerCase() === other.id.toLowerCase()));
      const replies = await Promise.all(before.map(start));
      if (replies.some((reply) => reply.status >= 400)) return partReply(part.id, { status: 424, body: { error: { code: 'FailedDependency', message: 'The request failed because it depended on another request and that request failed.' } } });
      return partReply(part.id, await send(part));
    };
    const promise = run();
    running.set(part.id.toLowerCase(), promise);
    return promise;
  };
  return Promise.all(parts.map(start));
}
