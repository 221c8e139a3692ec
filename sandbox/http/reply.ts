/** From a handler's reply, or what it threw, to the bytes and headers Graph sends. */
import type { Broken } from '../control/faultreply.ts';
import type { GraphReply, GraphRequest } from '../odata/contract.ts';
import { errorBody, GraphFault } from '../odata/errors.ts';

export interface RawRequest {
  method: string;
  /** Below the version, percent-encoded, with the query: `/me/messages?$top=5`. */
  url: string;
  version: GraphRequest['version'];
  root: string;
  contentOrigin: string;
  headers: Readonly<Record<string, string>>;
  bytes: Buffer;
}

export interface RawReply {
  status: number;
  headers: Record<string, string>;
  bytes: Buffer | undefined;
  /** For the request log. */
  scopes: string[];
  logged: boolean;
  parts?: { id: string; status: number }[];
  sent: unknown;
}

/** Tells how a connection ends, and what would have been answered. */
export class BrokenExchange extends Error {
  readonly how: Broken['how'];
  readonly reply: RawReply;

  constructor(how: Broken['how'], reply: RawReply) {
    super(`The connection is to be broken: ${how}.`);
    this.how = how;
    this.reply = reply;
  }
}

export interface ReplyIds {
  requestId: string;
  clientRequestId: string;
}

const JSON_TYPE = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

/** Whatever was thrown, in Graph's error form; what is not a GraphFault is the sandbox's own failure and is printed. */
export function refusal(error: unknown, date: Date, ids: ReplyIds): GraphReply {
  if (error instanceof GraphFault) {
    return { status: error.status, headers: { ...error.headers }, body: errorBody(error.code, error.message, { date, ...ids }) };
  }
  process.stderr.write(`The sandbox itself failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  const message = error instanceof Error ? `The sandbox itself failed: ${error.message}` : 'The sandbox itself failed.';
  return { status: 500, body: errorBody('generalException', message, { date, ...ids }) };
}

/** Fills in status, headers and bytes. */
export function writeReply(reply: RawReply, outcome: GraphReply, ids: ReplyIds): void {
  reply.status = outcome.status;
  reply.headers = { 'Cache-Control': 'no-cache', 'request-id': ids.requestId, 'client-request-id': ids.clientRequestId };
  if (outcome.body !== undefined) {
    const binary = Buffer.isBuffer(outcome.body);
    reply.bytes = Buffer.isBuffer(outcome.body) ? outcome.body : Buffer.from(JSON.stringify(outcome.body));
    reply.headers['OData-Version'] = '4.0';
    reply.headers['Content-Type'] = binary ? 'application/octet-stream' : JSON_TYPE;
  }
  for (const [name, value] of Object.entries(outcome.headers ?? {})) {
    for (const known of Object.keys(reply.headers)) if (known.toLowerCase() === name.toLowerCase()) delete reply.headers[known];
    reply.headers[name] = value;
  }
}
