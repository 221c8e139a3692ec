import { itemsIn, type GraphCall } from '../domain/graphcall.ts';
import type { Problem } from '../domain/problem.ts';
import { GraphError, problemOf, type Answer } from './errors.ts';
import { exchange, type Fetch } from './exchange.ts';
import type { Outcome } from './outcome.ts';
import { createPatience } from './patience.ts';
import { createQueue } from './queue.ts';
import type { GraphRequest } from './request.ts';
import { createSender } from './sender.ts';
import { createTokens, type GetToken } from './tokens.ts';

export interface GraphOptions {
  /** Absolute, with the version: `https://graph.microsoft.com/v1.0`. */
  baseUrl: string;
  getToken: GetToken;
  fetch?: Fetch;
  now?: () => number;
  sleep?: (milliseconds: number) => Promise<void>;
  random?: () => number;
  /** Told when a request must wait before it is sent again: the problem so far, `retryAt` set. */
  onWait?: (problem: Problem) => void;
  /** Told of each request once what came of it is known, for the ledger. */
  onCall?: (call: GraphCall) => void;
}

export interface GraphClient {
  /** Reads through a batch. @throws GraphError */
  read(request: GraphRequest): Promise<Answer>;
  /** One request by itself. A POST or PATCH is only sent again when it was refused with 429. @throws GraphError */
  send(request: GraphRequest): Promise<Answer>;
  /** The same, in one batch with what is asked for in the same moment. @throws GraphError */
  sendTogether(request: GraphRequest): Promise<Answer>;
  /** The text behind a pre-authenticated address, which must not get our token. @throws GraphError */
  download(url: string, request: Pick<GraphRequest, 'source'>): Promise<string>;
  /** One exchange with a pre-authenticated address, which must not get our token, whatever its status. @throws GraphError without an answer */
  content(method: 'GET' | 'PUT' | 'DELETE', url: string, part?: { bytes: Blob; range: string }): Promise<Answer>;
  /** The scopes granted so far, these among them when they are granted. @throws GraphError */
  granted(scopes: readonly string[]): Promise<readonly string[]>;
  /** Claims that the next sign-in must meet, if the service asked for some. */
  claims(): string | undefined;
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  baseUrl: string;
}

const DOWNLOAD_TIMEOUT = 10_000;
const CONTENT_TIMEOUT = 120_000;
const delay = (milliseconds: number) => new Promise<void>((resolve) => { setTimeout(resolve, milliseconds); });

/**
 * The one way to Microsoft Graph: `queue.ts` decides what travels together, `sender.ts` sends it once, `patience.ts`
 * waits and repeats, `tokens.ts` has the tokens.
 */
export function createGraph(options: GraphOptions): GraphClient {
  const { baseUrl, now = Date.now, sleep = delay, random = Math.random, onWait = () => undefined, onCall = () => undefined } = options;
  const fetch: Fetch = options.fetch ?? ((...request) => globalThis.fetch(...request));
  const tokens = createTokens(options.getToken, now);
  const sender = createSender({ baseUrl, fetch, tokens, now, onCall });
  const last = createPatience({ tokens, now, sleep, random, onWait });
  const once = createOnce();

  /** Ends once there is a token and everybody who waited for it has asked: who must know the scopes first is not left behind. */
  async function moment(): Promise<void> {
    await tokens.get([]).catch(() => undefined);
    await delay(0);
  }
  const enqueue = createQueue<Outcome>((batch) => sender.batch(batch), moment);

  const together = (request: GraphRequest) => last(request, () => new Promise((settle) => { enqueue({ request, settle }); }));

  return {
    read: (request) => once(request, () => together(request)),
    sendTogether: together,
    send: (request) => once(request, () => last(request, () => sender.alone(request))),
    async download(url, { source }) {
      const answer = await exchange(fetch, { method: 'GET', url, headers: {}, timeout: DOWNLOAD_TIMEOUT }, { source, now: now() });
      onCall({ at: now(), method: 'GET', path: new URL(url).pathname, scopes: [], status: answer.status, items: itemsIn(answer.body) });
      if (answer.status !== 200) throw new GraphError(problemOf(answer, { source, now: now() }));
      return typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? null);
    },
    content: (method, url, part) => exchange(fetch, {
      method, url, timeout: CONTENT_TIMEOUT, headers: part === undefined ? {} : { 'Content-Range': part.range }, ...(part === undefined ? {} : { body: part.bytes }),
    }, { source: null, now: now() }),
    granted: async (scopes) => (await tokens.get(scopes)).scopes,
    claims: tokens.claims,
    now,
    sleep,
    baseUrl,
  };
}

/** The same GET, asked for while it is under way, is not sent again. */
function createOnce(): (request: GraphRequest, start: () => Promise<Answer>) => Promise<Answer> {
  const inFlight = new Map<string, Promise<Answer>>();
  return ({ method = 'GET', path, headers }, start) => {
    if (method !== 'GET') return start();
    const key = `${path}\n${headers?.['Prefer'] ?? ''}`;
    const running = inFlight.get(key) ?? start().finally(() => inFlight.delete(key));
    inFlight.set(key, running);
    return running;
  };
}
