/** One Graph request from bytes to bytes: token, faults, batch or router. */
import { randomUUID } from 'node:crypto';
import { Broken, faultReply } from '../control/faultreply.ts';
import type { SandboxState } from '../control/state.ts';
import type { Caller } from '../entra/tokens.ts';
import { familyOf } from '../odata/access.ts';
import { readBatch, runBatch } from '../odata/batch.ts';
import type { BatchPart } from '../odata/batch.ts';
import type { GraphReply, GraphRequest } from '../odata/contract.ts';
import { badRequest, GraphFault } from '../odata/errors.ts';
import { MailboxGate } from '../odata/gate.ts';
import type { Router } from '../odata/router.ts';
import { parseTarget } from '../odata/target.ts';
import { BrokenExchange, refusal, writeReply } from './reply.ts';
import type { RawReply, RawRequest, ReplyIds } from './reply.ts';
import { wait } from './wait.ts';

const METHODS: readonly string[] = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'];

/** @throws GraphFault 400 for text that is not JSON though the type says so. */
function readBody(headers: Readonly<Record<string, string>>, bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  if (!/^application\/json\b|\+json\b/i.test(headers['content-type'] ?? '')) return bytes;
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    throw badRequest('Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.');
  }
}

function wrongMethod(): GraphFault {
  return new GraphFault(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
}

function decodeLoosely(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

export class Exchange {
  readonly #state: SandboxState;
  readonly #router: Router;
  readonly #gate = new MailboxGate();

  constructor(state: SandboxState, router: Router) {
    this.#state = state;
    this.#router = router;
  }

  /** @throws BrokenExchange when a fault breaks the connection. */
  async answer(raw: RawRequest): Promise<RawReply> {
    const requestId = randomUUID();
    const ids = { requestId, clientRequestId: raw.headers['client-request-id'] ?? requestId };
    const sent = raw.bytes.length > 0 ? { bytes: raw.bytes.length } : undefined;
    const reply: RawReply = { status: 0, headers: {}, bytes: undefined, scopes: [], logged: true, sent };
    let how: Broken['how'] | null = null;
    let outcome: GraphReply;
    try {
      outcome = await this.#serve(raw, reply, ids);
    } catch (error) {
      if (error instanceof Broken) how = error.how;
      outcome = error instanceof Broken ? { status: 200, body: { '@odata.context': `${raw.root}/$metadata`, value: [] } } : refusal(error, this.#state.clock.now(), ids);
    }
    writeReply(reply, outcome, ids);
    if (how) throw new BrokenExchange(how, reply);
    return reply;
  }

  async #serve(raw: RawRequest, reply: RawReply, ids: ReplyIds): Promise<GraphReply> {
    const caller = await this.#state.tokens.verify(raw.headers['authorization']);
    reply.scopes = [...caller.scopes];
    reply.logged = caller.log;
    // A file's content is its bytes, whatever its type: JSON too is stored as it came.
    const body = /\/content(\?|$)/i.test(raw.url) ? raw.bytes : readBody(raw.headers, raw.bytes);
    if (!Buffer.isBuffer(body)) reply.sent = body;
    if (!METHODS.includes(raw.method)) throw wrongMethod();
    if (/^\/?\$batch\/?(\?|$)/i.test(raw.url)) return this.#batch(raw, body, caller, reply, ids);
    const part = { id: '', method: raw.method as GraphRequest['method'], url: raw.url, headers: { ...raw.headers }, body, dependsOn: [] };
    return this.#one(raw, part, caller, false);
  }

  /** The whole request is a target for faults of its own; its parts are others. */
  async #batch(raw: RawRequest, body: unknown, caller: Caller, reply: RawReply, ids: ReplyIds): Promise<GraphReply> {
    if (raw.method !== 'POST') throw wrongMethod();
    const fault = this.#state.faults.take({ method: 'POST', path: '/$batch', part: false, claimsMet: caller.claimsMet });
    if (fault?.when === 'before') return faultReply(fault);
    const parts = readBatch(body);
    const queue = new MailboxGate();
    const responses = await runBatch(parts, async (part) => {
      const leave = await this.#enter(queue, part.url, caller, false);
      try {
        return await this.#one(raw, part, caller, true);
      } catch (error) {
        if (error instanceof Broken) throw error;
        return refusal(error, this.#state.clock.now(), ids);
      } finally {
        leave();
      }
    });
    reply.parts = responses.map(({ id, status }) => ({ id, status }));
    return fault ? faultReply(fault) : { status: 200, body: { responses } };
  }

  /** Outlook alone limits what one mailbox serves at a time. */
  async #enter(gate: MailboxGate, url: string, caller: Caller, strict: boolean): Promise<() => void> {
    const segments = url.split('?', 1)[0]?.split('/').filter((segment) => segment !== '') ?? [];
    if (familyOf(segments) !== 'outlook') return () => undefined;
    const mailbox = segments[0]?.toLowerCase() === 'me' ? caller.userId : `${segments[0] ?? ''}/${segments[1] ?? ''}`;
    return gate.enter(mailbox, this.#state.network.perMailboxConcurrency, strict);
  }

  async #one(raw: RawRequest, part: BatchPart, caller: Caller, inBatch: boolean): Promise<GraphReply> {
    const fault = this.#state.faults.take({ method: part.method, path: decodeLoosely(part.url), part: inBatch, claimsMet: caller.claimsMet });
    if (fault?.when === 'before') return faultReply(fault);
    const leave = await this.#enter(this.#gate, part.url, caller, this.#state.network.strict);
    try {
      await wait(this.#state.network.serviceMs);
      const reply = await this.#router.handle({
        ...parseTarget(part.url), method: part.method, headers: part.headers, body: part.body, principal: caller,
        now: () => this.#state.clock.now(), root: raw.root, contentOrigin: raw.contentOrigin, version: raw.version,
      });
      return fault ? faultReply(fault) : reply;
    } finally {
      leave();
    }
  }
}
