import { itemsIn, type GraphCall } from '../domain/graphcall.ts';
import type { ProblemKind } from '../domain/problem.ts';
import { batchAnswers, batchBody, longestWait } from './batch.ts';
import { problemWithout, type Answer } from './errors.ts';
import { exchange, type Fetch, type Outgoing } from './exchange.ts';
import { failure, type Outcome } from './outcome.ts';
import type { Waiting } from './queue.ts';
import type { GraphRequest } from './request.ts';
import { retryAfter } from './retry.ts';
import { covers, type Token, type Tokens } from './tokens.ts';

export interface SenderOptions {
  baseUrl: string;
  fetch: Fetch;
  tokens: Tokens;
  now: () => number;
  /** Told of each request that really went out, once what came of it is known. */
  onCall: (call: GraphCall) => void;
}

export interface Sender {
  /** Sends one batch and settles each of its parts; parts whose scopes are not granted stay at home. Never rejects. */
  batch(parts: Waiting<Outcome>[]): Promise<void>;
  /** Sends one request by itself. Never rejects. */
  alone(request: GraphRequest): Promise<Outcome>;
}

const READ_TIMEOUT = 10_000;
const WRITE_TIMEOUT = 20_000;
const NO_ANSWER: readonly ProblemKind[] = ['offline', 'unavailable', 'unreadable'];
/** Files take as long as they are large. */
const BYTES_TIMEOUT = 120_000;
const WHOLE: GraphRequest = { method: 'POST', path: '/$batch', workload: 'directory', source: null, scopes: [] };

/** One try each, with a token and without any patience. */
export function createSender({ baseUrl, fetch, tokens, now, onCall }: SenderOptions): Sender {
  const noted = createNotes(onCall, now);

  function post(request: GraphRequest, token: Token, timeout: number): Promise<Answer> {
    const { method = 'GET', path, source } = request;
    return exchange(fetch, { method, url: baseUrl + path, headers: headersOf(request, token), timeout, ...payloadOf(request) }, { source, now: now() });
  }

  function allowed(request: GraphRequest, token: Token): Outcome | null {
    const missing = request.scopes.find((scope) => !covers(token.scopes, scope));
    return missing === undefined ? null : { problem: problemWithout('consent', missing, { source: request.source, now: now() }) };
  }

  return {
    async batch(parts) {
      let open = parts;
      try {
        const token = await tokens.get([...new Set(parts.flatMap(({ request }) => request.scopes))]);
        open = parts.filter(({ request, settle }) => {
          const refused = allowed(request, token);
          if (refused) settle(refused);
          return refused === null;
        });
        if (open.length === 0) return;
        const answer = await post({ ...WHOLE, body: batchBody(open.map(({ request }) => request)) }, token, writes(open) ? WRITE_TIMEOUT : READ_TIMEOUT);
        outcomes(open, answer, token, now()).forEach((outcome, index) => open[index]?.settle(noted(open[index].request, outcome)));
      } catch (error) {
        for (const { request, settle } of open) settle(noted(request, failure(error, request, now())));
      }
    },
    async alone(request) {
      try {
        const token = await tokens.get(request.scopes);
        const refused = allowed(request, token);
        if (refused) return refused;
        const answer = await post(request, token, timeoutOf(request));
        return noted(request, { answer, token: token.token, retryAt: retryAfter(answer.headers['retry-after'], now()) });
      } catch (error) {
        return noted(request, failure(error, request, now()));
      }
    },
  };
}

/** Tells the ledger what came of a request that went out, and hands the outcome on. Without a token nothing goes out. */
function createNotes(onCall: SenderOptions['onCall'], now: () => number): (request: GraphRequest, outcome: Outcome) => Outcome {
  return ({ method = 'GET', path, scopes }, outcome) => {
    const answer = 'answer' in outcome ? outcome.answer : null;
    const silent = 'problem' in outcome && NO_ANSWER.includes(outcome.problem.kind) && outcome.problem.code !== 'token';
    if (answer !== null) onCall({ at: now(), method, path, scopes, status: answer.status, items: answer.status < 300 ? itemsIn(answer.body) : null });
    else if (silent) onCall({ at: now(), method, path, scopes, status: 0, items: null });
    return outcome;
  };
}

function payloadOf({ body, bytes, expects }: GraphRequest): Pick<Outgoing, 'body' | 'read'> {
  const sent = bytes ?? (body === undefined ? undefined : JSON.stringify(body));
  return { ...(sent !== undefined && { body: sent }), ...(expects === 'bytes' && { read: 'bytes' }) };
}

function timeoutOf({ method = 'GET', bytes, expects }: GraphRequest): number {
  if (bytes !== undefined || expects === 'bytes') return BYTES_TIMEOUT;
  return method === 'GET' ? READ_TIMEOUT : WRITE_TIMEOUT;
}

function writes(parts: readonly Waiting<Outcome>[]): boolean {
  return parts.some(({ request }) => (request.method ?? 'GET') !== 'GET');
}

function headersOf({ body, headers }: GraphRequest, { token }: Token): Record<string, string> {
  const type: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' };
  return { ...type, ...headers, Authorization: `Bearer ${token}`, 'client-request-id': crypto.randomUUID() };
}

/** What a batch's answer means for each part. Refused as a whole, it is the answer to each; 200 says nothing about the parts. */
function outcomes(parts: readonly Waiting<Outcome>[], answer: Answer, { token }: Token, now: number): Outcome[] {
  if (answer.status !== 200) return parts.map(() => ({ answer, token, retryAt: retryAfter(answer.headers['retry-after'], now) }));
  const answers = batchAnswers(answer.body, parts.length, now);
  const wait = longestWait(answers, now);
  return parts.map(({ request }, index) => {
    const part = answers[index] ?? null;
    if (part === null) return { problem: problemWithout('unreadable', 'part', { source: request.source, now }, 200) };
    return { answer: part, token, retryAt: part.status === 429 ? wait : retryAfter(part.headers['retry-after'], now) };
  });
}
