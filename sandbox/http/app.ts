/** The Fastify instances: Graph with the control address, and the content origin. */
import compress from '@fastify/compress';
import fastify from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ControlDesk } from '../control/desk.ts';
import { loggedHeaders } from '../control/requestlog.ts';
import type { SandboxState } from '../control/state.ts';
import { breakConnection } from './break.ts';
import type { Certificate } from './certificate.ts';
import { corsHeaders, preflightHeaders } from './cors.ts';
import type { Exchange } from './exchange.ts';
import { BrokenExchange } from './reply.ts';
import type { RawReply } from './reply.ts';
import { throttle } from './throttle.ts';
import { wait } from './wait.ts';

/** 60 MiB: the largest piece an upload session takes. */
const BODY_LIMIT = 60 * 1024 * 1024;
const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'];

/** Bodies come as bytes; HTTP/2 over TLS, HTTP/1.1 too, where there is a certificate. */
export async function makeApp(state: SandboxState, certificate?: Certificate): Promise<FastifyInstance> {
  const common = { bodyLimit: BODY_LIMIT, forceCloseConnections: true, routerOptions: { maxParamLength: 5000 } } as const;
  const secure = certificate ? { ...common, http2: true, https: { allowHTTP1: true, key: certificate.key, cert: certificate.cert } } : common;
  const app = fastify(secure as typeof common) as FastifyInstance;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  await app.register(compress, { threshold: 1024, encodings: ['gzip', 'identity'] });
  app.addHook('onSend', async (request, _reply, payload) => {
    const { kbps } = state.network;
    if (kbps <= 0 || request.url.startsWith('/_sandbox') || payload === undefined || payload === null) return payload;
    const slow = throttle(kbps);
    if (typeof payload === 'string' || Buffer.isBuffer(payload)) slow.end(payload);
    else (payload as NodeJS.ReadableStream).pipe(slow);
    return slow;
  });
  return app;
}

export function headersOf(request: FastifyRequest): Record<string, string> {
  const pairs = Object.entries(request.headers).filter(([name]) => !name.startsWith(':'));
  return Object.fromEntries(pairs.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)]));
}

export function bytesOf(request: FastifyRequest): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}

/** Origin the caller sees, behind a proxy too. */
export function originOf(request: FastifyRequest): string {
  const host = request.headers.host ?? request.headers[':authority'] ?? 'localhost';
  const encrypted = 'encrypted' in request.raw.socket && request.raw.socket.encrypted === true;
  return `${encrypted ? 'https' : 'http'}://${String(host)}`;
}

async function send(reply: FastifyReply, raw: RawReply, cors: Record<string, string>): Promise<void> {
  await reply.code(raw.status).headers({ ...raw.headers, ...cors }).send(raw.bytes);
}

/** Writes the request into the log unless its token stays out of it. */
function note(state: SandboxState, request: FastifyRequest, url: string, started: number, raw: RawReply, broken: boolean): void {
  if (!raw.logged) return;
  const status = broken ? 0 : raw.status;
  state.log.add({
    time: started, method: request.method, url, headers: loggedHeaders(request.headers), body: raw.sent ?? null, status,
    scopes: raw.scopes, durationMs: Date.now() - started, response: { status, headers: loggedHeaders(raw.headers) }, ...(raw.parts ? { parts: raw.parts } : {}),
  });
}

/** Answers `/v1.0` and `/beta`, with and without `/graph` before them. */
export function mountGraph(app: FastifyInstance, state: SandboxState, exchange: Exchange, contentOrigin: () => string): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const started = Date.now();
    const found = /^((?:\/graph)?\/(v1\.0|beta))(\/.*|\?.*)?$/i.exec(request.url);
    const cors = corsHeaders(request.headers.origin, state.switches);
    await wait(state.network.latencyMs);
    if (request.method === 'OPTIONS') {
      await reply.code(200).headers(preflightHeaders(request.headers.origin, request.headers['access-control-request-headers'], state.switches)).send();
      return;
    }
    const version = found?.[2]?.toLowerCase() === 'beta' ? 'beta' : 'v1.0';
    const headers = headersOf(request);
    const url = found?.[3] ?? '/';
    let raw: RawReply;
    let broken: BrokenExchange | null = null;
    try {
      raw = await exchange.answer({ method: request.method, url, version, root: `${originOf(request)}${found?.[1] ?? ''}`, contentOrigin: contentOrigin(), headers, bytes: bytesOf(request) });
    } catch (error) {
      if (!(error instanceof BrokenExchange)) throw error;
      broken = error;
      raw = error.reply;
    }
    // A download or upload address takes no token: what an unlogged caller was given stays out of the log by its address.
    if (!raw.logged) state.log.keepOut(contentOrigin(), `${raw.headers['Location'] ?? ''} ${raw.bytes?.toString() ?? ''}`);
    note(state, request, `/${version}${url}`, started, raw, broken !== null);
    if (!broken) return send(reply, raw, cors);
    reply.hijack();
    breakConnection(reply.raw, broken.how, raw, cors);
  };
  for (const prefix of ['/graph/v1.0', '/v1.0', '/graph/beta', '/beta']) {
    app.route({ method: METHODS, url: prefix, handler: answer });
    app.route({ method: METHODS, url: `${prefix}/*`, handler: answer });
  }
}

/** Answers `/_sandbox`. It has neither latency nor CORS limits: tests and demos use it, not the app's own requests. */
export function mountControl(app: FastifyInstance, desk: ControlDesk): void {
  app.route({
    method: METHODS,
    url: '/_sandbox/*',
    handler: async (request, reply) => {
      void reply.headers({ 'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'content-type', 'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE' });
      if (request.method === 'OPTIONS') return reply.code(204).send();
      const bytes = bytesOf(request);
      let body: unknown;
      try {
        body = bytes.length === 0 ? undefined : JSON.parse(bytes.toString('utf8'));
      } catch {
        return reply.code(400).send({ error: 'invalid_request', error_description: 'The body is not JSON.' });
      }
      const answer = await desk.call(request.method, request.url.replace(/\?.*$/, '').slice('/_sandbox'.length), body);
      if (typeof answer.body === 'string') void reply.type('application/jsonl; charset=utf-8');
      return reply.code(answer.status).send(answer.body);
    },
  });
}
